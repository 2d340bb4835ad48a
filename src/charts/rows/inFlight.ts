// Requests that a client has sent and that have no fate yet.
import { m } from '../../i18n'
import { meanRow } from './mean'

export const inFlight = meanRow({
  id: 'in-flight',
  title: () => m.chart_in_flight(),
  column: (cells) => cells.inFlight,
  columnTitle: () => m.chart_column_in_flight(),
})
