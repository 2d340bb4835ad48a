import { m } from '../i18n'
import { controlList } from '../panels/frame/controlList'
import type { usePanel } from '../panels/open'
import type { HeldControl, PanelManifest } from '../panels/panel'
import type { Session } from '../store'
import type { Asked, Misread } from './parameters'

interface Opened {
  readonly manifest: PanelManifest
  readonly runs: Session['lanes']
  /** The controls that the panel draws itself. */
  readonly drawn: readonly HeldControl[]
}

const SECOND = 1_000_000

type MissedIn = Pick<NonNullable<ReturnType<typeof usePanel>>, 'manifest' | 'example' | 'runs'>

interface Missed extends Misread {
  readonly name: 'scenario' | 't'
}

/** Another example than there are, an instant after the end. */
export function missedIn(
  { scenario, t }: Pick<Asked, 'scenario' | 't'>,
  { manifest, example, runs }: MissedIn,
): readonly Missed[] {
  const allowed = manifest.examples.map(({ id }) => id).join(', ')
  const end = runs[0].scenario.duration / SECOND
  return [
    ...(scenario && scenario !== example.id
      ? [{ name: 'scenario' as const, found: scenario, allowed }]
      : []),
    ...(t > end ? [{ name: 't' as const, found: `${t}`, allowed: `0 … ${end} (s)` }] : []),
  ]
}

/** Controls that an address names and its panel does not have. */
export function unknownIds(
  { lock, hide }: Pick<Asked, 'lock' | 'hide'>,
  { manifest, runs, drawn }: Opened,
): readonly Misread[] {
  const known = controlList(manifest, runs, drawn).map(({ control }) => control.id)
  const allowed = known.join(', ') || m.embed_nothing()
  return Object.entries({ lock, hide }).flatMap(([name, ids]) => {
    const found = ids.filter((id) => !known.includes(id)).join(',')
    return found === '' ? [] : [{ name, found: found.slice(0, 40), allowed }]
  })
}
