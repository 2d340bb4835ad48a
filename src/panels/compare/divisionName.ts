// What a division of the servers is called: apart from other names, as the chapter needs it, too.
import { m } from '../../i18n'
import type { Run } from '../../sim/scenario'
import { serversOf } from '../controls/serversOf'
import { kindsIn, prefixOf } from './division'

/** How many servers each of two kinds of requests has. */
export function divisionName(run: Run, first: number | null): string {
  if (first === null) return m.compare_together()
  const [one, other] = kindsIn(run).map(({ path }) => prefixOf(path))
  return m.compare_divided({ one, other, first, rest: serversOf(run).length - first })
}
