// How versions behave: slower, with faults under conditions, cold at first, with formats of data of
// their own. A fault is drawn from (seed, version, request, attempt) and from nothing else, so that
// the same request meets the same version's fault in every run, and no other version's.

import { ERROR, RESET } from '../gateway/fate'
import { bucketOf, createHistogram } from '../metrics/histogram'
import { HashedStream } from '../random/hashed'
import type { Scenario } from '../scenario/scenario'
import type { FaultSpec, VersionSpec } from '../scenario/versionSpec'
import { trafficOf } from '../traffic/arrive'
import { pathNumber } from '../traffic/paths'
import type { World } from '../world'
import { figuresOf } from './figures'
import { formatsOf, versionNames } from './names'
import { pathsBeginning } from './paths'
import { type SessionFormats, sessionFormats } from './sessionFormats'
import type { VersionCounts, Versions, VersionsMaker, VersionsState } from './versions'

const ATTEMPTS = 256 // draws of one fault lie so far apart from the next fault's

/** Behaviour of one version, made ready. */
interface Ways {
  readonly spec: VersionSpec
  readonly absent: readonly boolean[] // by fault: this seed has drawn that it is not there
  readonly draws: HashedStream
  readonly paths: readonly (Uint8Array | null)[] // by fault: 1 where the path begins so
  readonly reads: Uint8Array | null // by format, 1: understood; null: all
  readonly writes: number // number of a format; -1: as it found it
}

class Program implements Versions {
  readonly names: readonly string[]
  private readonly formats: readonly string[]
  private readonly ways: readonly (Ways | null)[]
  private readonly cohorts: HashedStream
  private readonly accounts: HashedStream
  private readonly hidden: HashedStream
  private readonly sessions: SessionFormats
  private readonly shares: readonly (readonly number[])[] // by traffic: sums of its cohorts' shares

  constructor({ scenario, seed }: Pick<World, 'scenario' | 'seed'>) {
    this.names = versionNames(scenario)
    this.formats = formatsOf(scenario)
    this.sessions = sessionFormats(this.names, scenario)
    this.cohorts = new HashedStream(seed, 'cohorts')
    this.accounts = new HashedStream(seed, 'accounts')
    this.hidden = new HashedStream(seed, 'hidden')
    this.ways = this.names.map((name) => {
      const spec = scenario.versions?.find((one) => one.name === name)
      if (spec === undefined) return null
      return {
        spec,
        absent: spec.faults.map(
          ({ chance }, index) => chance < 1 && this.hidden.uniformAt(index, 0) >= chance,
        ),
        draws: new HashedStream(seed, `version:${name}`),
        paths: spec.faults.map(({ path }) =>
          path === null ? null : pathsBeginning(scenario, path),
        ),
        reads:
          spec.reads === null
            ? null
            : Uint8Array.from(this.formats, (one) => (spec.reads?.includes(one) ? 1 : 0)),
        writes: spec.writes === null ? -1 : this.formats.indexOf(spec.writes),
      }
    })
    this.shares = scenario.traffic.map(({ clients }) => {
      let sum = 0
      return (clients.cohorts ?? []).map(({ share }) => (sum += share))
    })
  }

  begin(world: World): VersionsState {
    const { servers } = world.state
    const capacity = servers.present.length
    const running = new Uint8Array(capacity)
    for (let id = 0; id < servers.count; id++) {
      running[id] = Math.max(0, this.names.indexOf(servers.facts[id].spec.version))
    }
    const served = new Float64Array(capacity)
    // Who is there from the start has long been warm.
    served.fill(Number.MAX_SAFE_INTEGER, 0, servers.count)
    const clients = this.clientsOf(world.scenario)
    return {
      running,
      since: new Float64Array(capacity),
      served,
      formats: new Uint8Array(world.scenario.data?.accounts ?? 0),
      counts: this.names.map(() => ({
        answered: 0,
        failed: 0,
        errors: 0,
        lost: 0,
        users: 0,
        newUsers: 0,
        hurt: new Uint8Array(clients),
        latencies: createHistogram(),
      })),
      struck: new Set(),
    }
  }

  private clientsOf({ traffic }: Scenario): number {
    return traffic.reduce((sum, { clients }) => sum + clients.count, 0)
  }

  copy = ({ running, since, served, formats, counts, struck }: VersionsState): VersionsState => ({
    running: running.slice(),
    since: since.slice(),
    served: served.slice(),
    formats: formats.slice(),
    counts: counts.map(({ hurt, latencies, ...numbers }) => ({
      ...numbers,
      hurt: hurt.slice(),
      latencies: latencies.slice(),
    })),
    struck: new Set(struck),
  })

  started(world: World, place: number, work: number): number {
    const { requests, versions: state } = world.state
    if (state === null) return work
    const server = requests.server[place]
    const ways = this.ways[state.running[server]]
    if (ways === null) return work
    const { spec } = ways
    const isFailing = requests.status[place] >= 500
    state.struck.delete(place)
    let pace = work * spec.factor + spec.extra
    for (let index = 0; index < spec.faults.length; index++) {
      const fault = spec.faults[index]
      if (!this.strikes(world, place, { ways, index })) continue
      if (fault.slows !== null) pace = pace * fault.slows.factor + fault.slows.extra
      else if (requests.status[place] < 500) {
        requests.status[place] = 500
        if (fault.errorTime !== null) pace = fault.errorTime
      }
    }
    if (state.formats.length > 0 && requests.status[place] < 500) this.use(world, place, ways)
    if (!isFailing && requests.status[place] >= 500) state.struck.add(place)
    return Math.floor(pace / this.warmth(world, server) + 0.5)
  }

  finished(world: World, place: number): void {
    const { requests, versions: state } = world.state
    if (state !== null) state.served[requests.server[place]]++
  }

  settled(world: World, place: number, fate: number): void {
    const { requests, versions: state } = world.state
    const server = requests.server[place]
    if (state === null || server < 0) return
    const counts = state.counts[state.running[server]]
    counts.answered++
    if (fate === 0) {
      counts.latencies[bucketOf(world.state.now - requests.sentAt[place])]++
      return
    }
    counts.failed++
    if (requests.cause[place] === ERROR) counts.errors++
    if (requests.cause[place] === RESET) counts.lost++
    hurt(state.counts, counts, requests.client[place])
  }

  install(world: World, server: number, version: number): void {
    const { versions: state, now } = world.state
    if (state === null) return
    state.running[server] = version
    state.since[server] = now
    state.served[server] = 0
  }

  tried(world: World, server: number, draw: number): { ok: boolean; pace: number } {
    const { versions: state } = world.state
    const ways = state === null ? null : this.ways[state.running[server]]
    const pace = 1 / this.warmth(world, server)
    if (ways === null) return { ok: true, pace }
    const { spec } = ways
    const ok = spec.faults.every((fault) => {
      const open = fault.cohort === null && fault.above === null
      const isHere = open && (fault.path === null || fault.path === '/')
      return !isHere || fault.slows !== null || draw >= this.shareOf(world, server, fault)
    })
    return { ok, pace: pace * spec.factor }
  }

  sessionFormat({ state: { versions } }: World, server: number): number {
    return versions === null ? 0 : this.sessions.written(versions.running[server])
  }

  readsSession({ state: { versions } }: World, server: number, format: number): boolean {
    return versions === null || this.sessions.reads(versions.running[server], format)
  }

  cohortOf(world: World, client: number): number {
    const sums = this.shares[trafficOf(world, client)]
    if (sums.length === 0) return -1
    const draw = this.cohorts.uniformAt(client, 0)
    return sums.findIndex((sum) => draw < sum)
  }

  figures(world: World) {
    return figuresOf(world, this.names, (server) => this.warmth(world, server) < 1)
  }

  // Share of the requests that meet its conditions; a leak grows.
  private shareOf(world: World, server: number, { share, grows }: FaultSpec): number {
    const { versions: state, now } = world.state
    if (grows === null || state === null) return share
    return share * Math.min(1, (now - state.since[server]) / grows)
  }

  isFaulty(version: number): boolean {
    const ways = this.ways[version]
    if (!ways) return false
    const { factor, extra, faults } = ways.spec
    return factor > 1 || extra > 0 || faults.some((_, index) => !ways.absent[index])
  }

  blames(world: World, place: number, other: number): boolean {
    const ways = this.ways[other]
    if (world.state.versions?.struck.has(place) !== true) return false
    const isAlike = ways?.spec.faults.some(
      ({ slows }, index) => slows === null && this.strikes(world, place, { ways, index }),
    )
    return isAlike !== true
  }

  private strikes(
    world: World,
    place: number,
    { ways, index }: { ways: Ways; index: number },
  ): boolean {
    const { requests, servers } = world.state
    const server = requests.server[place]
    const fault = ways.spec.faults[index]
    if (ways.absent[index]) return false
    if (fault.above !== null && servers.busy[server] <= fault.above * servers.slots[server]) {
      return false
    }
    const paths = ways.paths[index]
    if (paths !== null && paths[pathNumber(world, place)] === 0) return false
    if (fault.cohort !== null && this.cohortNamed(world, requests.client[place]) !== fault.cohort) {
      return false
    }
    const attempt = requests.attempt[place] + index * ATTEMPTS
    return ways.draws.uniformAt(requests.id[place], attempt) < this.shareOf(world, server, fault)
  }

  private cohortNamed(world: World, client: number): string | null {
    const cohort = this.cohortOf(world, client)
    if (cohort < 0) return null
    return world.scenario.traffic[trafficOf(world, client)].clients.cohorts?.[cohort].name ?? null
  }

  // The request reads its account, and some write it. Which account, and whether, is the request's.
  private use(world: World, place: number, { reads, writes }: Ways): void {
    const { requests, versions: state } = world.state
    const { data } = world.scenario
    if (state === null || data === undefined) return
    const id = requests.id[place]
    const account = Math.floor(this.accounts.uniformAt(id, 0) * data.accounts)
    if (reads !== null && reads[state.formats[account]] === 0) {
      requests.status[place] = 500
      return
    }
    const isWrite = this.accounts.uniformAt(id, 1) < data.writes
    if (isWrite && writes >= 0) state.formats[account] = writes
  }

  // 1: warm.
  private warmth(world: World, server: number): number {
    const { versions: state, now } = world.state
    const cold = state === null ? null : (this.ways[state.running[server]]?.spec.cold ?? null)
    if (cold === null || state === null) return 1
    if (state.served[server] >= (cold.requests ?? Number.MAX_SAFE_INTEGER)) return 1
    if (cold.time !== null && now - state.since[server] >= cold.time) return 1
    return cold.speed
  }
}

// A client has met a failure of one version.
const hurt = (all: readonly VersionCounts[], here: VersionCounts, client: number): void => {
  if (here.hurt[client] === 1) return
  if (all.every((counts) => counts.hurt[client] === 0)) here.newUsers++
  here.hurt[client] = 1
  here.users++
}

/** Servers run versions of the program. */
export const createVersions: VersionsMaker = (world) => new Program(world)
