// The plan as its reader may set it; a change begins the run anew.
import { formatNumber, formatPercent, formatSeconds, m } from '../../i18n'
import { actions, useSession } from '../../store'
import { Select } from '../../ui/Select'
import { Held } from '../frame/Held'
import styles from './canary.module.css'
import { planOf } from './figures'
import { bakes, judges, minima, ramps, type Settings, settingsOf, withSettings } from './plan'

const judgeWord = (id: string): string => {
  const { by, limit } = judges[id]
  return by === 'limit'
    ? m.canary_set_limit({ value: formatPercent(limit) })
    : m.canary_set_z({ value: formatNumber(limit, 2) })
}

// Longest first: a key that is a number would come before all others.
const rampNames = Object.keys(ramps).sort((one, other) => other.length - one.length)

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
        <Held id="ramp">
          <Select
            label={m.canary_set_ramp()}
            value={now.ramp}
            options={withOwn(rampNames, now.ramp).map((id) => ({ id, label: id }))}
            onChange={(ramp) => set({ ramp })}
          />
        </Held>
        <Held id="bake">
          <Select
            label={m.canary_set_bake()}
            value={String(now.bake)}
            options={withOwn(bakes.map(String), String(now.bake)).map((id) => ({
              id,
              label: formatSeconds(Number(id) * 1e6, 0),
            }))}
            onChange={(bake) => set({ bake: Number(bake) })}
          />
        </Held>
        <Held id="minimum">
          <Select
            label={m.canary_set_minimum()}
            value={String(now.minimum)}
            options={withOwn(minima.map(String), String(now.minimum)).map((id) => ({
              id,
              label: id === '0' ? m.canary_set_no_minimum() : formatNumber(Number(id)),
            }))}
            onChange={(minimum) => set({ minimum: Number(minimum) })}
          />
        </Held>
        <Held id="judge">
          <Select
            label={m.canary_set_judge()}
            value={now.judge}
            options={withOwn(Object.keys(judges), now.judge).map((id) => ({
              id,
              label: id === '' ? m.chart_none() : judgeWord(id),
            }))}
            onChange={(judge) => set({ judge })}
          />
        </Held>
      </div>
    </section>
  )
}
