import { formatNumber, m } from '../../i18n'
import type { Run } from '../../sim/scenario'
import { actions, useSession } from '../../store'
import { Select } from '../../ui/Select'
import { Held } from '../frame/Held'
import styles from './blueGreen.module.css'
import { choices, type Plan, planOf, withPlan } from './plan'
import { lengthWord } from './time'

interface Setting {
  readonly key: keyof Plan
  readonly label: () => string
  readonly options: readonly (number | null)[]
  readonly word: (value: number) => string
}

export const settings: readonly Setting[] = [
  {
    key: 'drain',
    label: m.bg_setting_drain,
    options: [null, ...choices.drain],
    word: (value) => (value === 0 ? m.bg_drain_none() : lengthWord(value)),
  },
  {
    key: 'warm',
    label: m.bg_setting_warm,
    options: choices.warm,
    word: (value) => (value === 0 ? m.bg_warm_none() : formatNumber(value)),
  },
  { key: 'keep', label: m.bg_setting_keep, options: choices.keep, word: lengthWord },
  {
    key: 'errors',
    label: m.bg_setting_errors,
    options: choices.errors,
    word: (value) => (value === 0 ? m.bg_errors_never() : formatNumber(value)),
  },
]

const idOf = (value: number | null): string => (value === null ? 'none' : `${value}`)

// A value of the document that is no choice of ours stands in the list all the same.
const optionsOf = ({ options, word }: Setting, now: number | null) =>
  (options.includes(now) ? options : [...options, now]).map((value) => ({
    id: idOf(value),
    label: value === null ? m.bg_drain_open() : word(value),
  }))

/** The plan of a lane: another choice plays it from its start. */
export function Settings({ session, lane, run }: { session: string; lane: number; run: Run }) {
  const lanes = useSession(session, (state) => state.lanes)
  const plan = planOf(run)
  if (plan === null || run.scenario.release?.kind !== 'blue-green') return null
  const change = (key: keyof Plan, id: string) => {
    const value = id === 'none' ? null : Number(id)
    actions.setLanes(session, lanes.with(lane, withPlan(run, { [key]: value })))
  }
  const shown = run.scenario.release.strategy === 'switch' ? settings : settings.slice(0, 1)
  return (
    <div className={styles.settings}>
      {shown.map((setting) => (
        <Held key={setting.key} id={setting.key}>
          <Select
            label={setting.label()}
            value={idOf(plan[setting.key])}
            options={optionsOf(setting, plan[setting.key])}
            onChange={(id) => change(setting.key, id)}
          />
        </Held>
      ))}
    </div>
  )
}
