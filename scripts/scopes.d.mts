import type { Scope } from './chunks.mjs'

/** A module of a build: the messages that it says, and the modules that it leads to. */
export interface Seen {
  readonly said: ReadonlySet<string>
  readonly isEntry: boolean
  readonly next: readonly string[]
}

/** The panel whose manifest this module is, or undefined. */
export function panelAt(id: string): string | undefined

/** What can be said before the manifest of a panel has been run. */
export function saidWithout(modules: ReadonlyMap<string, Seen>, panel: string): Set<string>

/** The messages of each panel that are its own. */
export function scopesOf(modules: ReadonlyMap<string, Seen>): Scope[]
