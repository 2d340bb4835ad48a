// Who sent a request and for what: the address of the client, and the path where a trace gives one.
import { addressOf } from '../sim'
import type { Scenario } from '../sim/scenario'

/** The sender of one request. */
export interface Sender {
  readonly client: string
  readonly path: string
}

/** Names the senders of a run's requests in the order in which they are sent. */
export class Senders {
  private readonly bases: number[] = []
  private readonly next: number[]
  private readonly addresses = new Map<number, string>()
  private readonly scenario: Scenario

  constructor(scenario: Scenario) {
    this.scenario = scenario
    this.next = scenario.traffic.map(() => 0)
    let base = 0
    for (const { clients } of scenario.traffic) {
      this.bases.push(base)
      base += clients.count
    }
  }

  /** The sender of the next request, by the number of its client and its kind. */
  of(client: number, kind = 0): Sender {
    const index = this.bases.findLastIndex((base) => base <= client)
    const { arrivals, requests } = this.scenario.traffic[index]
    if (arrivals.kind !== 'trace')
      return { client: this.address(client), path: requests?.[kind].path ?? '/' }
    const request = arrivals.requests[this.next[index]]
    this.next[index] += 1
    return { client: request.client, path: request.path }
  }

  private address(client: number): string {
    const known = this.addresses.get(client) ?? addressOf(this.scenario, client)
    this.addresses.set(client, known)
    return known
  }
}
