// What the first page needs of a moment: who waits where and for how long, who is served.
import { History, phases, SECOND, simTime } from '../sim'
import { type ScenarioId, scenarioNamed } from '../sim/scenario'

const AT = simTime(22 * SECOND)
const LANES: readonly ScenarioId[] = ['one-counter-14', 'three-counters-14']

/** The still as plain data. Shares are of the patience already spent, two decimals. */
export const heroStill = () => ({ at: AT / SECOND, lanes: LANES.map(laneOf) })

const laneOf = (id: ScenarioId) => {
  const scenario = scenarioNamed(id)
  const history = new History({ scenario, seed: scenario.seed, interventions: [] })
  history.advance(AT)
  const { requests, servers, totals, timeout } = history.moment()
  const cells = history.cells()
  const waiting = phases.indexOf('waiting')
  const shares = servers.map(() => [] as number[])
  for (let i = 0; i < requests.count; i++) {
    if (requests.phase[i] !== waiting) continue
    const share = (AT - requests.sentAt[i]) / timeout
    shares[requests.server[i]].push(Math.floor(share * 100 + 0.5) / 100)
  }
  const last = cells.count - 1
  return {
    digest: history.digest(),
    median: Math.floor(cells.p50[last] / 100_000 + 0.5) / 10, // seconds, one decimal
    lost: totals.failed + totals.rejected,
    servers: servers.map(({ name, slots, busy, id: server }) => ({
      name,
      slots,
      busy,
      waiting: shares[server],
    })),
  }
}
