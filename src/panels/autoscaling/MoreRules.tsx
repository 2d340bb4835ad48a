// What can be set of the kinds of rules that most pools do not have: fetched with the first one.
import { m } from '../../i18n'
import { Settings } from '../frame/Settings'
import styles from './autoscaling.module.css'
import { first } from './kinds'
import { chiefMore } from './moreRules'
import type { Force } from './setting'
import { Timetable } from './Timetable'

/** Beside the stage: the limits of such a rule, a timetable, or how many rules there are. */
export function MoreRules(force: Force) {
  const { spec } = force
  if (spec.rules.length > 1)
    return <p className={styles.says}>{m.scaling_rules_several({ n: spec.rules.length })}</p>
  if (first(spec, 'schedule') !== null) return <Timetable {...force} />
  return <Settings list={chiefMore} {...force} />
}
