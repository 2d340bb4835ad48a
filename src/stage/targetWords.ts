// A request or a server at a moment, in the reader's language.
import { formatDuration, formatNumber, m, shownName } from '../i18n'
import { type Moment, phases } from '../sim'
import { describeServer } from './describe'
import { sentence } from './sentences'
import type { Target } from './walk'

const nameOf = ({ servers }: Moment, id: number): string =>
  shownName(servers.find((server) => server.id === id)?.name ?? '')

const workingWords = ({ at, requests }: Moment, row: number, server: string): string => {
  if (requests.abandoned[row] === 1) return m.stage_walk_abandoned({ server })
  const until = requests.until[row]
  if (until < 0) return m.stage_walk_working_open({ server })
  return m.stage_walk_working({ server, time: formatDuration(until - at) })
}

/** Where the request in a row of the moment's columns is. */
function whereWords(moment: Moment, row: number): string {
  const { at, requests } = moment
  const server = nameOf(moment, requests.server[row])
  const time = formatDuration(at - requests.since[row])
  const place = formatNumber(requests.place[row] + 1)
  switch (phases[requests.phase[row]]) {
    case 'connecting':
      return m.stage_walk_connecting()
    case 'reading':
      return m.stage_walk_reading({ time })
    case 'toGateway':
      return m.stage_walk_to_balancer()
    case 'held':
      return m.stage_walk_held({ time, place })
    case 'toServer':
      return m.stage_walk_to_server({ server })
    case 'waiting':
      return m.stage_walk_waiting({ server, time, place })
    case 'inService':
      return workingWords(moment, row, server)
    default:
      return m.stage_walk_answer({ server })
  }
}

/** What a target is called and where it stands. */
export function targetWords(target: Target, moment: Moment): string {
  if (target.kind === 'request') {
    const row = moment.requests.id.indexOf(target.id)
    const id = String(target.id)
    return row < 0
      ? m.stage_tag({ id })
      : m.stage_walk_request({ id, where: whereWords(moment, row) })
  }
  const statement = describeServer(moment, target.id)
  return statement ? sentence(statement) : ''
}
