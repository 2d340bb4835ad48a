// One run simulated for its figures alone, in as many slices as are wanted.
import {
  observe,
  type RunSummary,
  type ServerMoment,
  type SimTime,
  Simulation,
  Summary,
  simTime,
  totalsOf,
} from '../sim'
import type { Run } from '../sim/scenario'

export interface Job {
  readonly run: Run
  /** Figures count from here; the start unless said. */
  readonly from?: SimTime
  /** The end of the run unless said. */
  readonly until?: SimTime
}

/** Gives what `simulateRun` gives. */
export class Replication {
  readonly #simulation: Simulation
  readonly #summary = new Summary()
  readonly #from: SimTime
  readonly #until: SimTime
  #earlier: readonly ServerMoment[] | null = null

  constructor({ run, from = simTime(0), until }: Job) {
    this.#simulation = new Simulation(run)
    this.#from = from
    this.#until = until ?? simTime(run.scenario.duration)
  }

  /** Goes on by at most `limit` events; true at the end. */
  advance(limit: number): boolean {
    if (!this.#earlier) {
      const before = simTime(this.#from - 1)
      if (this.#from > 0 && !this.#simulation.advance(before, limit)) return false
      this.#begin()
    }
    return this.#simulation.advance(this.#until, limit)
  }

  #begin(): void {
    const { world } = this.#simulation
    world.log.absorb()
    this.#earlier = observe(world).servers
    world.log.listener = (first, end) => this.#summary.take(world.log, first, end)
  }

  result(): RunSummary {
    const { world } = this.#simulation
    const digest = world.log.digest()
    const servers = observe(world).servers.map((server, id) => ({
      ...server,
      busyTime: server.busyTime - (this.#earlier?.[id]?.busyTime ?? 0),
    }))
    const { inFlight } = totalsOf(world)
    const span = this.#simulation.now - this.#from
    return this.#summary.result({ servers, span, inFlight, digest })
  }
}
