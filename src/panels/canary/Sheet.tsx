// What else there is to a canary: what one may watch, how long it takes to see a bug, and what a
// hundred runs of this plan come to.
import { useContext } from 'react'
import { m } from '../../i18n'
import { useSession } from '../../store'
import table from '../../ui/figures.module.css'
import { AskedContext } from '../frame/asked'
import styles from './canary.module.css'
import { Editor } from './Editor'
import { bugOf, planOf } from './figures'
import { Runs } from './Runs'
import { Seeing } from './Seeing'
import { Watching } from './Watching'
import { ruleWords } from './words'

/** The rules that judge, in words. */
function Rules({ session }: { session: string }) {
  const scenario = useSession(session, ({ lanes }) => lanes[0].scenario)
  const plan = planOf(scenario)
  if (plan === null || plan.rules.length === 0) return null
  return (
    <section>
      <h4>{m.canary_rules()}</h4>
      <ul className={styles.rules}>
        {plan.rules.map((rule) => (
          <li key={`${rule.metric} ${rule.by}`}>{ruleWords(rule)}</li>
        ))}
      </ul>
    </section>
  )
}

/** What of it a page may lock or hide. */
export { settings as held } from './Editor'

export function Sheet({ session }: { session: string }) {
  const scenario = useSession(session, ({ lanes }) => lanes[0].scenario)
  const isAsked = useContext(AskedContext)
  return (
    <div className={styles.sheet}>
      <Editor session={session} />
      <Rules session={session} />
      <Watching session={session} />
      {isAsked ? (
        <p className={table.note}>{m.panel_asked_first()}</p>
      ) : (
        <>
          {bugOf(scenario) > 0 && <Seeing session={session} />}
          <Runs session={session} />
        </>
      )}
    </div>
  )
}
