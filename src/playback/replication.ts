// One run simulated for its figures alone, in as many slices as are wanted.
import {
  type Detail,
  DetailsFold,
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
  /** Asked for beside the figures; always of the run from its start. */
  readonly details?: readonly Detail[]
}

/** Gives what `simulateRun` gives. */
export class Replication {
  readonly #simulation: Simulation
  readonly #summary = new Summary()
  readonly #from: SimTime
  readonly #until: SimTime
  readonly #details: DetailsFold | null
  #earlier: readonly ServerMoment[] | null = null

  constructor({ run, from = simTime(0), until, details = [] }: Job) {
    this.#simulation = new Simulation(run)
    const { world } = this.#simulation
    const fold = details.length > 0 ? new DetailsFold(world, details) : null
    this.#details = fold
    if (fold) world.log.listener = (first, end) => fold.take(world.log, first, end)
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
    world.log.listener = (first, end) => {
      this.#summary.take(world.log, first, end)
      this.#details?.take(world.log, first, end)
    }
  }

  result(): RunSummary {
    const { world } = this.#simulation
    const digest = world.log.digest()
    const servers = observe(world).servers.map((server, id) => ({
      ...server,
      busyTime: server.busyTime - (this.#earlier?.[id]?.busyTime ?? 0),
      hits: server.hits - (this.#earlier?.[id]?.hits ?? 0),
    }))
    const { inFlight } = totalsOf(world)
    const span = this.#simulation.now - this.#from
    const figures = this.#summary.result({ servers, span, inFlight, digest })
    const details = this.#details?.result(this.#simulation.now)
    return details ? { ...figures, details } : figures
  }
}
