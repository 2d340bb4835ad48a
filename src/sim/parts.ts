// The parts of the engine that only some runs ask for. Each lies in a file of its own, which a page
// loads before such a run begins; the command line and the tests put all of them at hand. What the
// plain way of a request knows of a part is its interface, and null where a run does without.
import type { DoorsMaker } from './doors/doors'
import type { Caching } from './gateway/cache/caching'
import type { FunctionsMaker } from './gateway/functions'
import type { Limits } from './gateway/limits'
import type { RepeatsMaker } from './gateway/repeats'
import type { Wires } from './gateway/wires'
import type { Care } from './health/care'
import type { Patterns } from './pattern/matcher'
import type { RegionsMaker } from './regions/regions'
import type { Inviting } from './release/canary/inviting'
import type { Release, ReleaseMaker } from './release/controller'
import type { VersionsMaker } from './release/versions'
import type { Scaler } from './scaling/scaler'
import type { Run, Scenario } from './scenario/scenario'
import type { SessionsMaker } from './sessions/functions'
import type { Namer, Names } from './sessions/naming'
import type { ReturnsMaker } from './traffic/returns'

/** One part: what asks for it, and where it is. */
export class Part<Made> {
  readonly asks: (scenario: Scenario) => boolean
  private readonly fetch: () => Promise<Made>
  private made: Made | null = null

  constructor(asks: (scenario: Scenario) => boolean, fetch: () => Promise<Made>) {
    this.asks = asks
    this.fetch = fetch
  }

  /** Puts the part at hand. */
  shelve(made: Made): void {
    this.made = made
  }

  /** The part, for a run that asks for it; null for any other. It must be at hand. */
  of(scenario: Scenario): Made | null {
    return this.asks(scenario) ? this.present() : null
  }

  /** The part, for what knows no scenario. It must be at hand. */
  present(): Made {
    if (this.made === null) throw new Error('a part of the engine is not at hand: load it first')
    return this.made
  }

  /** Whether one of the runs asks for it and it is not at hand. */
  isMissing(runs: readonly Run[]): boolean {
    return this.made === null && runs.some(({ scenario }) => this.asks(scenario))
  }

  /** Loads it. */
  async load(): Promise<void> {
    this.shelve(await this.fetch())
  }
}

/** Doors: clients find one of several gateways, and gateways may go down. */
export const doorsPart = new Part<DoorsMaker>(
  ({ entry }) => entry !== undefined,
  async () => (await import('./doors/doorkeeping')).createDoors,
)

/** Layer 7: a gateway opens requests. */
export const functionsPart = new Part<FunctionsMaker>(
  ({ traffic, gateways }) =>
    traffic.some(({ requests }) => requests !== undefined) ||
    gateways.some(
      ({ routes, cache, firewall, compression, return: way, costs }) =>
        [routes, cache, firewall, compression, way].some((one) => one !== undefined) ||
        (costs !== null && costs.kib > 0),
    ),
  async () => (await import('./gateway/desk')).createDesk,
)

/** A gateway keeps answers. */
export const cachePart = new Part<Caching>(
  ({ gateways }) => gateways.some(({ cache }) => cache !== undefined),
  async () => (await import('./gateway/cache/desk')).caching,
)

/** Patterns, which rules and firewalls compare texts with: wherever one stands. */
export const patternsPart = new Part<Patterns>(
  ({ gateways, release }) => JSON.stringify([gateways, release]).includes('"regex":'),
  async () => (await import('./pattern/patterns')).patterns,
)

/** Connections of clients, core time of gateways, and their connections to servers. */
export const wiresPart = new Part<Wires>(
  ({ traffic, gateways }) =>
    traffic.some(({ clients }) => clients.connections !== null) ||
    gateways.some(({ costs, upstream }) => costs !== null || upstream !== null),
  async () => (await import('./gateway/wiring')).wiring,
)

/** Health: somebody looks after the servers. */
export const carePart = new Part<Care>(
  ({ pools }) => pools.some(({ health }) => health !== null),
  async () => (await import('./health/caring')).caring,
)

/** Sessions: users who come back, and balancers that know them again. */
export const sessionsPart = new Part<SessionsMaker>(
  ({ traffic, affinity }) =>
    affinity !== undefined || traffic.some(({ sessions }) => sessions !== undefined),
  async () => (await import('./sessions/desk')).createSessions,
)

/** Whether a product calls servers by names that it makes. */
export const isMadeName = (dialect: string | null | undefined): dialect is Namer =>
  dialect === 'nginx' || dialect === 'envoy'

/** Names of servers that a product makes for cookies and headers. */
export const namesPart = new Part<Names>(
  ({ affinity }) => isMadeName(affinity?.dialect),
  async () => (await import('./sessions/naming')).names,
)

/** Versions: servers run programs that differ. */
export const versionsPart = new Part<VersionsMaker>(
  ({ versions, data, release }) => [versions, data, release].some((one) => one !== undefined),
  async () => (await import('./release/versioning')).createVersions,
)

/** A release between two fleets. */
export const blueGreenPart = new Part<Release>(
  ({ release }) => release?.kind === 'blue-green',
  async () => (await import('./release/blueGreen')).blueGreen,
)

/** A canary: a new version for a few, then for more. */
export const canaryPart = new Part<ReleaseMaker>(
  ({ release }) => release?.kind === 'canary',
  async () => (await import('./release/canary/canary')).createCanary,
)

/** Rules by which clients are invited to a canary. */
export const invitingPart = new Part<(scenario: Scenario) => Inviting>(
  ({ release }) =>
    release?.kind === 'canary' && release.steps.some(({ match }) => match.length > 0),
  async () => (await import('./release/canary/inviting')).createInviting,
)

/** Scaling: the servers of a pool come and go by themselves. */
export const scalerPart = new Part<Scaler>(
  ({ scaling }) => scaling !== undefined,
  async () => (await import('./scaling/autoscaler')).autoscaler,
)

/** Clients who come again when they were not served. */
export const returnsPart = new Part<ReturnsMaker>(
  ({ traffic }) => traffic.some(({ comeBack }) => comeBack !== undefined),
  async () => (await import('./traffic/returning')).createReturns,
)

/** Limits that grow with the load, and lines at a gateway that have an end. */
export const limitsPart = new Part<Limits>(
  ({ pools, gateways }) =>
    pools.some(({ fullConnections }) => fullConnections !== undefined) ||
    gateways.some(({ queueTimeout }) => queueTimeout !== undefined),
  async () => (await import('./gateway/limiting')).limiting,
)

/** Regions: each gateway has servers and a copy of the data of its own. */
export const regionsPart = new Part<RegionsMaker>(
  ({ regions }) => regions !== undefined,
  async () => (await import('./regions/replicating')).createRegions,
)

/** Requests that are sent once more after a server has had them, and servers that get a time. */
export const repeatsPart = new Part<RepeatsMaker>(
  ({ gateways }) =>
    gateways.some(
      ({ retryOn, serverTimeout }) => retryOn !== undefined || serverTimeout !== undefined,
    ),
  async () => (await import('./gateway/repeating')).createRepeats,
)

const parts: readonly Part<unknown>[] = [
  doorsPart,
  functionsPart,
  cachePart,
  patternsPart,
  wiresPart,
  carePart,
  sessionsPart,
  namesPart,
  versionsPart,
  blueGreenPart,
  canaryPart,
  invitingPart,
  scalerPart,
  returnsPart,
  limitsPart,
  regionsPart,
  repeatsPart,
]

/** Whether every part that the runs ask for is at hand. */
export const arePartsAtHand = (runs: readonly Run[]): boolean =>
  !parts.some((part) => part.isMissing(runs))

/** Loads the parts that the runs ask for and that are not at hand. */
export const loadParts = async (runs: readonly Run[]): Promise<void> => {
  await Promise.all(parts.filter((part) => part.isMissing(runs)).map((part) => part.load()))
}
