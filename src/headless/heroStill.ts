// What the first page needs of a moment: who is on the way, who waits where and for how long, who
// is served, and who has just given up.
import { type Duration, History, type Moment, phases, SECOND, seconds, simTime } from '../sim'
import { type Scenario, type ScenarioId, scenarioNamed } from '../sim/scenario'

const AT = simTime(22 * SECOND)
const LANES: readonly ScenarioId[] = ['one-counter-14', 'three-counters-14']
const FALL = seconds(1.2) // a loss is in sight for so long
const WINDOW = seconds(4) // utilization is that of the last seconds

const phaseCode = (name: (typeof phases)[number]) => phases.indexOf(name)
const TO_GATEWAY = phaseCode('toGateway')
const TO_SERVER = phaseCode('toServer')
const WAITING = phaseCode('waiting')

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits))
const share = (part: number, whole: number) => rounded(part / whole, 2)

/** The still as plain data. Times are in seconds, shares have two decimals. */
export const heroStill = () => ({
  at: AT / SECOND,
  length: lengthOf(LANES[0]) / SECOND,
  lanes: LANES.map(laneOf),
})

const lengthOf = (id: ScenarioId): Duration => scenarioNamed(id).duration

const laneOf = (id: ScenarioId) => {
  const scenario = scenarioNamed(id)
  const history = new History({ scenario, seed: scenario.seed, interventions: [] })
  history.advance(simTime(AT - WINDOW))
  const before = history.moment().servers.map(({ busyTime }) => busyTime)
  history.advance(AT)
  const moment = history.moment()
  const { totals } = moment
  const cells = history.cells()
  return {
    digest: history.digest(),
    median: rounded(cells.p50[cells.count - 1] / SECOND, 1),
    lost: totals.failed + totals.rejected,
    coming: onTheWay(moment, scenario, TO_GATEWAY).map(({ client, way }) => [client, way]),
    going: onTheWay(moment, scenario, TO_SERVER).map(({ server, way }) => [server, way]),
    gone: lately(moment),
    servers: moment.servers.map((server, place) => ({
      name: server.name,
      slots: server.slots,
      busy: server.busy,
      used: share(server.busyTime - before[place], server.slots * WINDOW),
      waiting: waitingAt(moment, server.id), // shares of the patience spent, from the front
    })),
  }
}

function onTheWay({ requests }: Moment, { gateways }: Scenario, phase: number) {
  const length = gateways[0].network
  return [...requests.phase.subarray(0, requests.count).keys()]
    .filter((i) => requests.phase[i] === phase)
    .map((i) => ({
      client: requests.client[i],
      server: requests.server[i],
      way: share(AT - requests.since[i], length),
    }))
}

function waitingAt({ requests, timeout }: Moment, server: number): readonly number[] {
  return [...requests.phase.subarray(0, requests.count).keys()]
    .filter((i) => requests.phase[i] === WAITING && requests.server[i] === server)
    .sort((a, b) => requests.place[a] - requests.place[b])
    .map((i) => share(AT - requests.sentAt[i], timeout))
}

/** Seconds since each loss that is still in sight, the latest first. */
function lately({ recent }: Moment): readonly number[] {
  return [...recent.at.subarray(0, recent.count).keys()]
    .filter((i) => recent.fate[i] !== 0 && recent.at[i] > AT - FALL)
    .map((i) => rounded((AT - recent.at[i]) / SECOND, 2))
    .reverse()
}
