import { m } from '../i18n'
import { controlList } from '../panels/frame/controlList'
import type { PanelManifest } from '../panels/panel'
import type { Session } from '../store'
import type { Asked, Misread } from './parameters'

/** Controls that an address names and its panel does not have. */
export function unknownIds(
  { lock, hide }: Pick<Asked, 'lock' | 'hide'>,
  { manifest, runs }: { manifest: PanelManifest; runs: Session['lanes'] },
): readonly Misread[] {
  const known = controlList(manifest, runs).map(({ control }) => control.id)
  const allowed = known.join(', ') || m.embed_nothing()
  return Object.entries({ lock, hide }).flatMap(([name, ids]) => {
    const found = ids.filter((id) => !known.includes(id)).join(',')
    return found === '' ? [] : [{ name, found: found.slice(0, 40), allowed }]
  })
}
