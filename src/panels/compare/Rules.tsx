import { m } from '../../i18n'
import type { Run } from '../../sim/scenario'
import { factsOf } from './ruleFacts'
import styles from './rules.module.css'

interface RulesProps {
  readonly lanes: readonly Run[]
  readonly names: readonly string[]
}

/** What the rule of each lane goes by, what a choice costs it, and when it fails. */
export function Rules({ lanes, names }: RulesProps) {
  return (
    <details className={styles.rules}>
      <summary>{m.rule_title()}</summary>
      <div>
        {lanes.map((run, lane) => {
          const facts = factsOf(run)
          return (
            facts && (
              <section key={names[lane]} aria-label={names[lane]}>
                <h5>{m.compare_lane({ number: lane + 1, name: names[lane] })}</h5>
                <dl>
                  <dt>{m.rule_knows()}</dt>
                  <dd>{facts.knows}</dd>
                  <dt>{m.rule_costs()}</dt>
                  <dd>{facts.costs}</dd>
                  <dt>{m.rule_fails()}</dt>
                  <dd>{facts.fails}</dd>
                  <dt>{m.rule_seen()}</dt>
                  <dd>{facts.seen}</dd>
                </dl>
              </section>
            )
          )
        })}
      </div>
    </details>
  )
}
