import type { UserConfig } from 'vite'

export interface Group {
  readonly name: string
  readonly priority: number
  readonly test: (id: string) => boolean
}

/** The messages that nothing says before the manifest of a panel has been run. */
export interface Scope {
  readonly panel: string
  readonly names: readonly string[]
}

export interface Found {
  readonly groups: readonly Group[]
  readonly scopes: readonly Scope[]
}

/** How the modules of the course are put into files, after a first build has been looked at. */
export function fewFiles(config: UserConfig): Promise<Found>
