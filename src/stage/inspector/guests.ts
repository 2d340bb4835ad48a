// Who is at a server: in its slots, and in its line in the order in which they will be served.
import { type Moment, phases } from '../../sim'

interface Guest {
  readonly request: number
  readonly since: number // SimTime at which its phase here began
  readonly until: number // SimTime at which it ends if nothing intervenes; -1: open
  readonly isAbandoned: boolean // nobody waits for its work any more
}

export interface Guests {
  readonly working: readonly Guest[]
  readonly waiting: readonly Guest[]
}

const IN_SERVICE = phases.indexOf('inService')
const WAITING = phases.indexOf('waiting')

/** The requests that a server holds at a moment; of thousands, those that are pictured. */
export function guestsOf({ requests }: Moment, server: number): Guests {
  const rows = { working: [] as number[], waiting: [] as number[] }
  for (let row = 0; row < requests.count; row += 1) {
    if (requests.server[row] !== server) continue
    if (requests.phase[row] === IN_SERVICE) rows.working.push(row)
    else if (requests.phase[row] === WAITING) rows.waiting.push(row)
  }
  const guests = (list: number[]): Guest[] =>
    list
      .sort((a, b) => requests.place[a] - requests.place[b])
      .map((row) => ({
        request: requests.id[row],
        since: requests.since[row],
        until: requests.until[row],
        isAbandoned: requests.abandoned[row] === 1,
      }))
  return { working: guests(rows.working), waiting: guests(rows.waiting) }
}
