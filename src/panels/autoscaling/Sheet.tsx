import { m } from '../../i18n'
import { Held } from '../frame/Held'
import { Settings } from '../frame/Settings'
import type { HeldControl } from '../panel'
import styles from './autoscaling.module.css'
import { AllDecisions } from './Decisions'
import { decidingMore } from './moreRules'
import { RuleLimits } from './RuleLimits'
import type { Setting } from './setting'
import { deciding, machines, measuring } from './settings'
import { usePlan } from './usePlan'

const groups: readonly { readonly title: () => string; readonly list: readonly Setting[] }[] = [
  { title: m.scaling_group_deciding, list: [...decidingMore, ...deciding] },
  { title: m.scaling_group_measuring, list: measuring },
  { title: m.scaling_group_machines, list: machines },
]

/** What of it a page may lock or hide. */
export const held: readonly HeldControl[] = [
  { id: 'limits', label: m.scaling_rule_limits },
  ...groups.flatMap(({ list }) => list),
]

/** All that can be set of a lane, and all that was decided there. */
export function Sheet({ session, lane }: { session: string; lane: number }) {
  const { spec, ...force } = usePlan(session, lane)
  if (spec === null) return <p className={styles.says}>{m.scaling_fixed_says()}</p>
  return (
    <div className={styles.sheet}>
      {spec.rules.length > 1 && (
        <Held id="limits">
          <RuleLimits spec={spec} {...force} />
        </Held>
      )}
      {groups.map(({ title, list }) => (
        <fieldset key={title()} className={styles.group}>
          <legend>{title()}</legend>
          <div className={styles.settings}>
            <Settings list={list} spec={spec} {...force} />
          </div>
        </fieldset>
      ))}
      <AllDecisions session={session} lane={lane} />
    </div>
  )
}
