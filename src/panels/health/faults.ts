// What can go wrong with a server, as interventions from the playhead on.
import { m } from '../../i18n'
import { milliseconds, SECOND, simTime } from '../../sim'
import type { Intervention, InterventionAct } from '../../sim/scenario'
import type { Message } from '../panel'

/** One thing that can go wrong. */
export interface Fault {
  readonly id: string
  readonly label: Message
  /** What then happens to the server, each so many microseconds after the first. */
  acts(server: string): readonly { readonly act: InterventionAct; readonly after: number }[]
}

const once = (act: (server: string) => InterventionAct) => (server: string) => [
  { act: act(server), after: 0 },
]

const FLAPS = 6
const DOWN = 3 * SECOND
const UP = 4 * SECOND

const flapping = (server: string) =>
  Array.from({ length: FLAPS }, (_, turn) => [
    { act: { do: 'server.crash' as const, server }, after: turn * (DOWN + UP) },
    { act: { do: 'server.recover' as const, server }, after: turn * (DOWN + UP) + DOWN },
  ]).flat()

/** Everything that a reader may do to a server, the gravest first. */
export const faults: readonly Fault[] = [
  {
    id: 'crash',
    label: m.health_fault_crash,
    acts: once((server) => ({ do: 'server.crash', server })),
  },
  {
    id: 'hang',
    label: m.health_fault_hang,
    acts: once((server) => ({ do: 'server.hang', server })),
  },
  {
    id: 'half-open',
    label: m.health_fault_half_open,
    acts: once((server) => ({ do: 'server.hang', server, silent: true })),
  },
  {
    id: 'slow',
    label: m.health_fault_slow,
    acts: once((server) => ({ do: 'server.slow', server, speed: 0.2 })),
  },
  {
    id: 'errors',
    label: m.health_fault_errors,
    acts: once((server) => ({ do: 'server.errors', server, share: 0.3 })),
  },
  {
    // Its health path answers 200 all the while.
    id: 'green',
    label: m.health_fault_green,
    acts: once((server) => ({
      do: 'server.errors',
      server,
      share: 1,
      errorTime: milliseconds(5),
    })),
  },
  {
    id: 'path',
    label: m.health_fault_path,
    acts: once((server) => ({ do: 'server.health', server, status: 503 })),
  },
  {
    // Passed, as the server says of itself; Envoy then turns to it last.
    id: 'degraded',
    label: m.health_fault_degraded,
    acts: once((server) => ({ do: 'server.health', server, status: 200, degraded: true })),
  },
  { id: 'flap', label: m.health_fault_flap, acts: flapping },
  {
    // Well as long as nobody has to wait there; nothing of it shows in a probe.
    id: 'narrow',
    label: m.health_fault_narrow,
    acts: once((server) => ({ do: 'server.queue', server, queue: 0 })),
  },
  {
    id: 'recover',
    label: m.health_fault_recover,
    acts: once((server) => ({ do: 'server.recover', server })),
  },
]

/** The interventions of a fault that begins after instant `at`, as far as the run reaches. */
export const befalling = (
  fault: Fault,
  server: string,
  { at, end }: { at: number; end: number },
): readonly Intervention[] =>
  fault
    .acts(server)
    .map(({ act, after }) => ({ ...act, at: simTime(at + 1 + after) }))
    .filter((one) => one.at <= end)
