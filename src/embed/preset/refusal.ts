// What is said of a preset file that cannot be used, or not wholly.
import { formatNumber, m } from '../../i18n'
import type { OpenedPreset } from '../../store/presetFile'
import type { Misread } from '../parameters'

type Refused = Extract<OpenedPreset, { ok: false }>

/** Why a file is no preset for this panel. */
export function refusalOf(refused: Refused): string {
  if (!('code' in refused)) {
    const [{ path, found, allowed }] = refused.problems
    return `${m.notice_file_broken()} ${path} ${m.notice_problem({ found, allowed })}`
  }
  switch (refused.code) {
    case 'no-preset':
      return m.preset_file_none()
    case 'other-panel':
      return m.preset_file_panel({ found: refused.found })
    case 'file-too-large':
      return m.notice_file_too_large({ size: formatNumber(refused.size) })
    case 'file-version':
      return m.notice_file_version({ found: refused.found })
    default:
      return m.notice_file_unreadable()
  }
}

/** What of a file nobody understands. */
export const misreadWords = ({ name, found, allowed }: Misread): string =>
  found === null
    ? m.preset_file_unknown({ name, allowed })
    : m.preset_file_misread({ name, found: found || m.embed_nothing(), allowed })
