// What a lane is called: its settings, as far as the lanes differ in them.
import { formatDuration, formatNumber, formatPercent, m } from '../../i18n'
import type { Run } from '../../sim/scenario'
import { type Setting, settingOf } from './settings'

/** Each setting in words, as a list of choices and a name have it. */
export const wordOf: {
  readonly [Key in keyof Setting]: (value: Setting[Key]) => string
} = {
  mode: (mode) => (mode === 'standby' ? m.rg_standby() : m.rg_active()),
  ttl: (ttl) => (ttl === 0 ? m.rg_ttl_none() : formatDuration(ttl)),
  interval: (interval) => formatDuration(interval),
  fall: (fall) => formatNumber(fall),
  copy: (copy) => (copy < 0 ? m.rg_copy_sync() : m.rg_copy_async({ time: formatDuration(copy) })),
  rate: (rate) => m.rg_rate({ n: formatNumber(rate) }),
  stubborn: (stubborn) => (stubborn === 0 ? m.rg_stubborn_none() : formatPercent(stubborn)),
}

const parts: readonly ((setting: Setting) => string)[] = [
  ({ mode }) => wordOf.mode(mode),
  ({ ttl }) => m.rg_name_ttl({ time: wordOf.ttl(ttl) }),
  ({ interval, fall }) =>
    m.rg_name_check({ time: formatDuration(interval), n: formatNumber(fall) }),
  ({ copy }) => wordOf.copy(copy),
  ({ rate }) => wordOf.rate(rate),
  ({ stubborn }) => m.rg_name_stubborn({ share: wordOf.stubborn(stubborn) }),
]

/** The settings of a run in a few words; nothing where it has none. */
export function planWords(run: Run): string {
  const setting = settingOf(run)
  const [mode, ttl, check, copy] = parts
  return setting === null
    ? ''
    : [mode, ttl, check, copy].map((part) => part(setting)).join(m.bg_join())
}

/** The names of the lanes, from the top. */
export function namesOf(lanes: readonly Run[]): readonly string[] {
  const settings = lanes.map(settingOf)
  const wordsOf = (part: (setting: Setting) => string) =>
    settings.map((one) => (one === null ? '' : part(one)))
  const differing = parts.map(wordsOf).filter((words) => new Set(words).size > 1)
  if (lanes.length === 1) return [m.panel_regions()]
  return lanes.map((_, lane) => {
    const words = differing.map((each) => each[lane]).filter((word) => word !== '')
    return words.length > 0 ? words.join(m.bg_join()) : m.compare_lane_short({ number: lane + 1 })
  })
}
