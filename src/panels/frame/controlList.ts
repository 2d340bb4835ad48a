// All controls that a panel has for some runs: those of its manifest, those of each server, and
// those that it draws itself.

import type { Run } from '../../sim/scenario'
import { serversOf } from '../controls/serversOf'
import type { HeldControl, PanelManifest } from '../panel'

/** A control, and the server where it is found; null beside the stage. */
export interface ListedControl {
  readonly control: HeldControl
  readonly server: string | null
}

/** In the order in which a reader meets them; each id once. */
export function controlList(
  { controls, onServer = [] }: Pick<PanelManifest, 'controls' | 'onServer'>,
  runs: readonly Run[],
  drawn: readonly HeldControl[] = [],
): readonly ListedControl[] {
  const servers = [...new Set(runs.flatMap(serversOf).map(({ name }) => name))]
  const all: readonly ListedControl[] = [
    ...controls.map((control) => ({ control, server: control.server ?? null })),
    ...drawn.map((control) => ({ control, server: null })),
    ...servers.flatMap((server) => onServer.map((make) => ({ control: make(server), server }))),
  ]
  const known = new Set<string>()
  return all.filter(({ control: { id } }) => !known.has(id) && known.add(id))
}
