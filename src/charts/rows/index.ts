// The rows that a score can show. A new quantity is one file here and one line below.
import { inFlight } from './inFlight'
import { latency } from './latency'
import { lost } from './lost'
import type { Row, RowId } from './row'
import { share } from './share'
import { throughput } from './throughput'
import { utilization } from './utilization'
import { waiting } from './waiting'

export const rows: Readonly<Record<RowId, Row>> = {
  latency,
  waiting,
  'in-flight': inFlight,
  throughput,
  share,
  utilization,
  lost,
}
