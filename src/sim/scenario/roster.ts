// Who stands in which pool as a run goes on: names are given once, places in a pool are counted on
// and never given again, so that the number and address of an added server follow from them.

interface Named {
  readonly name: string
}

interface PoolOfNames extends Named {
  readonly servers: readonly Named[]
}

/** Where a server stands: the pool's place in the list from 0, and its own from 1. */
export interface Place {
  readonly pool: number
  readonly place: number
}

/** The address of a server whose document gives none, "10.0.1.10:8080" for the first. */
export const defaultAddress = ({ pool, place }: Place): string => {
  const host = place + 9
  return `10.${Math.floor(host / 256)}.${pool + 1}.${host % 256}:8080`
}

/** The servers of a run at an instant. */
export class Roster {
  private readonly given: number[]
  private readonly pools: string[]
  private readonly present = new Set<string>()
  private readonly ever = new Set<string>()

  constructor(pools: readonly PoolOfNames[]) {
    this.pools = pools.map((pool) => pool.name)
    this.given = pools.map((pool) => pool.servers.length)
    for (const pool of pools)
      for (const server of pool.servers) {
        this.present.add(server.name)
        this.ever.add(server.name)
      }
  }

  /** The place of a pool in the list, or -1. */
  poolIndex(name: string): number {
    return this.pools.indexOf(name)
  }

  /** Names of the pools, in order. */
  poolNames(): readonly string[] {
    return this.pools
  }

  /** Names of the servers that are there now, in the order in which they came. */
  serverNames(): readonly string[] {
    return [...this.present]
  }

  has(server: string): boolean {
    return this.present.has(server)
  }

  wasNamed(server: string): boolean {
    return this.ever.has(server)
  }

  /** Keeps a name for a server that comes later, so that no other can have it. */
  reserve(server: string): void {
    this.ever.add(server)
  }

  /** How many servers there have been in all, removed ones too. */
  size(): number {
    return this.ever.size
  }

  /** Takes in a server and answers where it stands. */
  add(server: string, pool: number): Place {
    const place = (this.given[pool] ?? 0) + 1
    this.given[pool] = place
    this.present.add(server)
    this.ever.add(server)
    return { pool, place }
  }

  remove(server: string): void {
    this.present.delete(server)
  }
}
