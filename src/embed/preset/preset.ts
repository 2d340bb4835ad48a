// What the author of a page chooses: the parameters of an embed, and whether a run comes with them.
import type { PanelManifest } from '../../panels/panel'
import { type Asked, type Misread, parameters, readParameters } from '../parameters'
import { writtenParameters } from '../written'

export interface Preset {
  readonly asked: Asked
  /** The run with all that was done, at its instant; null: the example from its start. */
  readonly run: string | null
}

/** What may be done with one control. */
export type Touch = 'free' | 'locked' | 'hidden'

export const touches: readonly Touch[] = ['free', 'locked', 'hidden']

/** Everything as usual, for an example of a panel. */
export function plainPreset(panel: string, scenario = ''): Asked {
  const usual = Object.fromEntries(
    Object.entries(parameters).map(([name, { usual }]) => [name, usual]),
  )
  return { ...(usual as unknown as Asked), panel, scenario } // each value by its own rule
}

export function touchOf({ lock, hide }: Pick<Asked, 'lock' | 'hide'>, id: string): Touch {
  if (hide.includes(id)) return 'hidden'
  return lock.includes(id) ? 'locked' : 'free'
}

/** The same with one control touched otherwise. */
export function touched(asked: Asked, id: string, touch: Touch): Asked {
  const others = (list: readonly string[]) => list.filter((one) => one !== id)
  return {
    ...asked,
    lock: touch === 'locked' ? [...others(asked.lock), id] : others(asked.lock),
    hide: touch === 'hidden' ? [...others(asked.hide), id] : others(asked.hide),
  }
}

/** The parameters beside panel and example, as a page asks for them. Where nothing can be changed,
 * single controls need not be named; where a run comes along, it has its own instant and seed. */
export function moreOf({ asked, run }: Preset): Readonly<Record<string, string>> {
  const isFrozen = asked.readonly || asked.controls !== 'full'
  const {
    panel: _,
    scenario: __,
    ...more
  } = writtenParameters({
    ...asked,
    ...(isFrozen && { lock: [] }),
    ...(asked.controls !== 'full' && { hide: [], readonly: false }),
    ...(run !== null && { t: 0, seed: null }),
  })
  return more
}

/** The words of a file, and what in them was not understood. */
export function presetFrom(
  words: Readonly<Record<string, string>>,
  manifest: PanelManifest,
): { readonly asked: Asked; readonly misread: readonly Misread[] } {
  const { asked, misread } = readParameters(new URLSearchParams(words).toString())
  const isKnown = manifest.examples.some(({ id }) => id === asked.scenario)
  const unknown: Misread = {
    name: 'scenario',
    found: asked.scenario,
    allowed: manifest.examples.map(({ id }) => id).join(', '),
  }
  const misses = asked.scenario === '' || isKnown ? [] : [unknown]
  return {
    asked: misses.length > 0 ? { ...asked, scenario: '' } : asked,
    misread: [...misread, ...misses],
  }
}
