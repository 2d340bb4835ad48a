import type { UserConfig } from 'vite'

export interface Group {
  readonly name: string
  readonly priority: number
  readonly test: (id: string) => boolean
}

/** How the modules of the course are put into files, after a first build has been looked at. */
export function fewFiles(config: UserConfig): Promise<Group[]>
