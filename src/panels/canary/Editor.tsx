// The plan as its reader may set it; a change begins the run anew.
import { formatNumber, formatPercent, formatSeconds, m } from '../../i18n'
import { actions, useSession } from '../../store'
import { Select } from '../../ui/Select'
import { Held } from '../frame/Held'
import type { HeldControl } from '../panel'
import styles from './canary.module.css'
import { planOf } from './figures'
import { bakes, judges, minima, ramps, type Settings, settingsOf, withSettings } from './plan'

const judgeWord = (id: string): string => {
  if (id === '') return m.chart_none()
  const { by, limit } = judges[id]
  return by === 'limit'
    ? m.canary_set_limit({ value: formatPercent(limit) })
    : m.canary_set_z({ value: formatNumber(limit, 2) })
}

interface Setting extends HeldControl {
  readonly id: keyof Settings
  readonly choices: readonly string[]
  readonly word: (choice: string) => string
  readonly change: (choice: string) => Partial<Settings>
}

/** By their ids in an address, too. */
export const settings: readonly Setting[] = [
  {
    id: 'ramp',
    label: m.canary_set_ramp,
    // Longest first: a key that is a number would come before all others.
    choices: Object.keys(ramps).sort((one, other) => other.length - one.length),
    word: (ramp) => ramp,
    change: (ramp) => ({ ramp }),
  },
  {
    id: 'bake',
    label: m.canary_set_bake,
    choices: bakes.map(String),
    word: (bake) => formatSeconds(Number(bake) * 1e6, 0),
    change: (bake) => ({ bake: Number(bake) }),
  },
  {
    id: 'minimum',
    label: m.canary_set_minimum,
    choices: minima.map(String),
    word: (least) => (least === '0' ? m.canary_set_no_minimum() : formatNumber(Number(least))),
    change: (least) => ({ minimum: Number(least) }),
  },
  {
    id: 'judge',
    label: m.canary_set_judge,
    choices: Object.keys(judges),
    word: judgeWord,
    change: (judge) => ({ judge }),
  },
]

const withOwn = (ids: readonly string[], own: string) => (ids.includes(own) ? ids : [own, ...ids])

/** Steps, their length, the sample and the rule. */
export function Editor({ session }: { session: string }) {
  const lanes = useSession(session, (state) => state.lanes)
  const plan = planOf(lanes[0].scenario)
  if (plan === null || plan.rules.length === 0 || plan.dialect !== null) return null
  const now = settingsOf(plan)
  const set = (change: Partial<Settings>) =>
    actions.setLanes(
      session,
      lanes.map((run) => ({ ...run, scenario: withSettings(run.scenario, { ...now, ...change }) })),
    )
  return (
    <section>
      <h4>{m.canary_editor()}</h4>
      <div className={styles.editor}>
        {settings.map(({ id, label, choices, word, change }) => (
          <Held key={id} id={id}>
            <Select
              label={label()}
              value={`${now[id]}`}
              options={withOwn(choices, `${now[id]}`).map((one) => ({ id: one, label: word(one) }))}
              onChange={(one) => set(change(one))}
            />
          </Held>
        ))}
      </div>
    </section>
  )
}
