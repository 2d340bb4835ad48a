import { formatDuration, m } from '../../i18n'
import type { Run } from '../../sim/scenario'
import { actions, useSession } from '../../store'
import { Choice } from '../../ui/Choice'
import { Select } from '../../ui/Select'
import { Held } from '../frame/Held'
import styles from './regions.module.css'
import { choices, settingOf, withSetting } from './settings'
import { wordOf } from './words'

type Key = keyof typeof choices

/** By their ids in an address. */
export const labels: Readonly<Record<Key, () => string>> = {
  ttl: m.rg_set_ttl,
  interval: m.rg_set_interval,
  fall: m.rg_set_fall,
  copy: m.rg_set_copy,
  rate: m.rg_set_rate,
  stubborn: m.rg_set_stubborn,
}
const keys: readonly Key[] = ['ttl', 'stubborn', 'interval', 'fall', 'copy', 'rate']

// Beside its label a choice is shorter than in the name of a lane.
const optionWord = (key: Key, value: number): string => {
  if (key !== 'copy') return wordOf[key](value)
  return value < 0 ? m.rg_copied_sync() : m.rg_copied_async({ time: formatDuration(value) })
}

// A value of the document that is no choice of ours stands in the list all the same.
const optionsOf = (key: Key, now: number) => {
  const own: readonly number[] = choices[key]
  return (own.includes(now) ? own : [...own, now]).map((value) => ({
    id: `${value}`,
    label: optionWord(key, value),
  }))
}

/** The settings of a lane: another choice plays it from its start. */
export function Settings({ session, lane, run }: { session: string; lane: number; run: Run }) {
  const lanes = useSession(session, (state) => state.lanes)
  const setting = settingOf(run)
  if (setting === null) return null
  const set = (change: Parameters<typeof withSetting>[1]) =>
    actions.setLanes(session, lanes.with(lane, withSetting(run, change)))
  return (
    <>
      <Held id="mode">
        <Choice
          label={m.rg_set_mode()}
          value={setting.mode}
          options={(['standby', 'active'] as const).map((id) => ({ id, label: wordOf.mode(id) }))}
          onChange={(id) => set({ mode: id === 'active' ? 'active' : 'standby' })}
        />
      </Held>
      <div className={styles.settings}>
        {keys.map((key) => (
          <Held key={key} id={key}>
            <Select
              label={labels[key]()}
              value={`${setting[key]}`}
              options={optionsOf(key, setting[key])}
              onChange={(id) => set({ [key]: Number(id) })}
            />
          </Held>
        ))}
      </div>
    </>
  )
}
