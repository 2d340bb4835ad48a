// A small run told line by line, so that a test can set it beside a log worked out by hand. Times
// are in milliseconds; r0 is the first request, s1 the first server.
import { causeIn, causes, closings, connectionOf, type SimEvent, statusIn } from './engine/event'
import { beliefReasonIn, probeReasonIn } from './health/reasons'
import { parseRun } from './scenario/run'
import type { Run } from './scenario/scenario'
import { Simulation } from './simulation'
import { MILLISECOND, simTime } from './time'

/** An intervention as a document has it; `at` in milliseconds. */
export type Deed = readonly [at: number, deed: Readonly<Record<string, unknown>>]

/** What a request has beside its instant and work, as a document says it: client, path, ... */
type Told = Readonly<Record<string, unknown>>

/** A run in short: each request is the instant of its sending and its work, in milliseconds. */
export interface Plot {
  readonly requests: readonly (readonly [at: number, work: number, told?: Told])[]
  readonly servers?: readonly Readonly<Record<string, unknown>>[]
  readonly clients?: Readonly<Record<string, unknown>>
  readonly gateway?: Readonly<Record<string, unknown>>
  readonly health?: Readonly<Record<string, unknown>>
  readonly pool?: Readonly<Record<string, unknown>>
  readonly deeds?: readonly Deed[]
  readonly own?: readonly Deed[]
  readonly lasts?: number // milliseconds
}

const ms = (value: number): string => `${value}ms`
const acts = (deeds: readonly Deed[] = []) => deeds.map(([at, deed]) => ({ at: ms(at), ...deed }))

/** The run of a plot. */
export const runOf = (plot: Plot): Run => {
  const servers = plot.servers ?? [{}]
  const requests = plot.requests.map(([at, work, told]) => {
    return { at: ms(at), client: '198.51.100.1', path: '/', work: ms(work), ...told }
  })
  const scenario = {
    version: 1,
    duration: ms(plot.lasts ?? 1_000),
    traffic: [
      {
        name: 'web',
        arrivals: { kind: 'trace', requests },
        work: { kind: 'fixed', value: '1ms' },
        ...(plot.clients ? { clients: plot.clients } : {}),
      },
    ],
    gateway: plot.gateway ?? {},
    health: plot.health ?? {},
    pools: [
      {
        name: 'web',
        ...plot.pool,
        servers: servers.map((server, index) => ({ name: `s${index + 1}`, ...server })),
      },
    ],
    interventions: acts(plot.deeds),
  }
  const parsed = parseRun({ scenario, interventions: acts(plot.own) })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.run
}

const lost = ['waiting', 'in a slot', 'too late', 'wrote again']

const remark = ({ kind, value }: SimEvent): string => {
  switch (kind) {
    case 'request.assigned':
      return value > 1 ? `attempt ${value}` : ''
    case 'attempt.refused':
      return causes[value]
    case 'attempt.lost':
      return lost[value]
    case 'request.finished':
    case 'request.completed':
      return value === 200 ? '' : String(statusIn(value))
    case 'request.failed':
    case 'request.rejected':
      return `${statusIn(value)} ${causeIn(value)}`
    case 'connection.closed':
      return closings[value]
    case 'request.carried':
      return `c${value}`
    case 'probe.failed':
      return probeReasonIn(value)
    case 'server.ejected':
    case 'server.readmitted':
      return beliefReasonIn(value)
    default:
      return ''
  }
}

const whoOf = ({ subject }: SimEvent): string => {
  if (subject === -1) return ''
  return subject < 0 ? `c${connectionOf(subject)}` : `r${subject}`
}

/** The whole log, as "15 r0 finished s1"; of kinds whose last word is in `only`, if it is said. */
export const tell = (plot: Plot, ...only: string[]): string[] => {
  const simulation = new Simulation(runOf(plot))
  const { log, state } = simulation.world
  simulation.advance(simTime((plot.lasts ?? 1_000) * MILLISECOND))
  const lines: string[] = []
  for (let index = 0; index < log.count; index++) {
    const event = log.read(index)
    const what = event.kind.slice(event.kind.indexOf('.') + 1)
    if (only.length > 0 && !only.includes(what)) continue
    const who = whoOf(event)
    const where = event.server >= 0 ? state.servers.facts[event.server].name : ''
    const words = [String(event.at / MILLISECOND), who, what, where, remark(event)]
    lines.push(words.filter((word) => word !== '').join(' '))
  }
  return lines
}

/** How each request ended, in order of its end. */
export const fates = (plot: Plot): string[] => tell(plot, 'completed', 'failed', 'rejected')

/** The server that each request was sent to, in order of its sending; "" for nobody. */
export const chosen = (plot: Plot): string[] => {
  const names = plot.requests.map(() => '')
  for (const line of tell(plot, 'assigned')) {
    const [, request, , server] = line.split(' ')
    names[Number(request.slice(1))] = server
  }
  return names
}
