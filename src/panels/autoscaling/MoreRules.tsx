// What can be set of the kinds of rules that most pools do not have: fetched with the first one.
import { m } from '../../i18n'
import { Held } from '../frame/Held'
import { Settings } from '../frame/Settings'
import type { HeldControl } from '../panel'
import styles from './autoscaling.module.css'
import { first } from './kinds'
import { chiefMore } from './moreRules'
import type { Force } from './setting'
import { Timetable } from './Timetable'

/** What of it a page may lock or hide. */
export const held: readonly HeldControl[] = [
  { id: 'timetable', label: m.scaling_rule_schedule },
  ...chiefMore,
]

/** Beside the stage: the limits of such a rule, a timetable, or how many rules there are. */
export function MoreRules(force: Force) {
  const { spec } = force
  if (spec.rules.length > 1)
    return <p className={styles.says}>{m.scaling_rules_several({ n: spec.rules.length })}</p>
  if (first(spec, 'schedule') !== null)
    return (
      <Held id="timetable">
        <Timetable {...force} />
      </Held>
    )
  return <Settings list={chiefMore} {...force} />
}
