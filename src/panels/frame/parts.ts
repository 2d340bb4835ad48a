import { type Source, sourceOf, useFound } from '../../ui/later'
import type { PanelManifest, PanelParts } from '../panel'

const NONE: PanelParts = {}
const sources = new WeakMap<PanelManifest, Source<PanelParts>>()

function partsOf(manifest: PanelManifest): Source<PanelParts> {
  const source = sources.get(manifest) ?? sourceOf(async () => (await manifest.parts?.()) ?? NONE)
  sources.set(manifest, source)
  return source
}

/** Fetches what is a panel's own, once for all who ask. */
export const fetchParts = (manifest: PanelManifest): Promise<PanelParts> =>
  partsOf(manifest).fetch()

/** What is a panel's own; null until it is there. */
export const useParts = (manifest: PanelManifest): PanelParts | null => {
  const found = useFound(manifest.parts ? partsOf(manifest) : null)
  return manifest.parts ? found : NONE
}
