// What is tried once more at another server, and what that asks for: read from a scenario, and
// written back into it.
import { formatPercent, m } from '../../i18n'
import { SECOND } from '../../sim'
import type { Scenario } from '../../sim/scenario'
import type { Setting } from '../frame/setting'
import { lengthOf, secondsOrNone } from './setting'

type Gateway = Scenario['gateways'][number]
type RetryOn = NonNullable<Gateway['retryOn']>

/** What is tried again: nothing; what no server has had; what may be done twice; everything. */
export const repeats = ['nothing', 'refused', 'safe', 'everything'] as const

type Repeat = (typeof repeats)[number]

const labels: Readonly<Record<Repeat, () => string>> = {
  nothing: m.health_repeat_nothing,
  refused: m.health_repeat_refused,
  safe: m.health_repeat_safe,
  everything: m.health_repeat_everything,
}

/** Which of them is in force at the first gateway. */
export const repeatOf = ({ gateways: [{ retries, retryOn, retryWrites }] }: Scenario): Repeat => {
  if (retries === 0) return 'nothing'
  if (retryOn === undefined) return 'refused'
  return retryWrites ? 'everything' : 'safe'
}

// Without a time nobody is late.
const failuresWith = (serverTimeout: Gateway['serverTimeout']): RetryOn =>
  serverTimeout === undefined ? ['reset', 'error'] : ['reset', 'timeout', 'error']

const told = (gateway: Gateway, repeat: Repeat): Gateway => {
  const { retryOn: _, retryWrites: __, ...plain } = gateway
  if (repeat === 'nothing') return { ...plain, retries: 0 }
  const once = { ...plain, retries: Math.max(1, plain.retries) }
  if (repeat === 'refused') return once
  const asked = { ...once, retryOn: failuresWith(plain.serverTimeout) }
  return repeat === 'safe' ? asked : { ...asked, retryWrites: true }
}

const eachGateway = (scenario: Scenario, change: (one: Gateway) => Gateway): Scenario => ({
  ...scenario,
  gateways: scenario.gateways.map(change),
})

/** The scenario in which that is tried again. */
export const withRepeat = (scenario: Scenario, repeat: Repeat): Scenario =>
  eachGateway(scenario, (one) => told(one, repeat))

const timed = ({ serverTimeout: _, ...gateway }: Gateway, value: number): Gateway => {
  const serverTimeout = value === 0 ? undefined : lengthOf(value)
  return {
    ...gateway,
    ...(serverTimeout === undefined ? {} : { serverTimeout }),
    ...(gateway.retryOn === undefined ? {} : { retryOn: failuresWith(serverTimeout) }),
  }
}

const reads = ({ gateways }: Scenario): boolean => gateways.every(({ layer }) => layer === 7)

const isRepeat = (option: string): option is Repeat => repeats.some((one) => one === option)

/** What can be set of it. */
export const repeating: readonly Setting<Scenario, Scenario>[] = [
  {
    kind: 'choice',
    id: 'repeat',
    label: m.health_repeat_of,
    options: repeats.map((id) => ({ id, label: labels[id] })),
    fits: reads,
    read: repeatOf,
    write: (scenario, option) => (isRepeat(option) ? withRepeat(scenario, option) : scenario),
  },
  {
    kind: 'quantity',
    id: 'server-time',
    label: m.health_repeat_time,
    stops: () => [0, 0.5, 1, 2, 3, 5, 8],
    format: secondsOrNone,
    fits: reads,
    read: ({ gateways: [{ serverTimeout }] }) =>
      serverTimeout === undefined ? 0 : serverTimeout / SECOND,
    write: (scenario, value) => eachGateway(scenario, (one) => timed(one, value)),
  },
  {
    kind: 'quantity',
    id: 'writes',
    label: m.health_repeat_writes,
    stops: () => [0, 0.1, 0.2, 0.3, 0.5, 1],
    format: (value) => formatPercent(value),
    fits: ({ traffic }) => traffic.every(({ requests }) => requests === undefined),
    read: ({ traffic: [{ writes = 0 }] }) => writes,
    write: (scenario, writes) => ({
      ...scenario,
      traffic: scenario.traffic.map((one) => ({ ...one, writes })),
    }),
  },
]
