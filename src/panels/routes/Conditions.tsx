import { m } from '../../i18n'
import type { Run } from '../../sim/scenario'
import buttons from '../../ui/button.module.css'
import { Select } from '../../ui/Select'
import {
  type Condition,
  conditionsOf,
  inWay,
  isField,
  type Part,
  parts,
  type Way,
  ways,
  waysOf,
  withCondition,
  withoutPart,
} from './conditions'
import { DraftsOf } from './drafts'
import { conditionFault, formFault } from './faults'
import type { When } from './model'
import styles from './routes.module.css'
import { TextField } from './TextField'
import { partName } from './words'

const wayName: Readonly<Record<Way, () => string>> = {
  any: m.routes_way_any,
  exact: m.routes_way_exact,
  prefix: m.routes_way_prefix,
  regex: m.routes_way_regex,
}

interface ConditionsProps {
  readonly run: Run
  readonly when: When
  onChange(when: When): void
}

/** A first condition on a part: with a name that some request of the run has. */
function firstOf({ scenario }: Run, part: Part): Condition {
  const kinds = scenario.traffic.flatMap(({ requests }) => requests ?? [])
  const nameIn = (read: (kind: (typeof kinds)[number]) => object, usual: string): string =>
    kinds.flatMap((kind) => Object.keys(read(kind)))[0] ?? usual
  const of = (way: Condition['way'], text: string, name = ''): Condition => ({
    part,
    name,
    way,
    text,
  })
  switch (part) {
    case 'host':
      return of('exact', kinds.find(({ host }) => host !== '')?.host ?? 'shop.example')
    case 'path':
      return of('prefix', '/')
    case 'method':
      return of('exact', 'GET')
    case 'header':
      return of(
        'any',
        '',
        nameIn(({ headers }) => headers, 'x-name'),
      )
    case 'cookie':
      return of(
        'any',
        '',
        nameIn(({ cookies }) => cookies, 'name'),
      )
    case 'body':
      return of(
        'any',
        '',
        nameIn(({ body }) => body.fields, 'field'),
      )
  }
}

interface OneProps {
  readonly condition: Condition
  onChange(condition: Condition): void
  onRemove(): void
}

function OneCondition({ condition, onChange, onRemove }: OneProps) {
  const { part, name, way, text } = condition
  const what = partName[part]()
  const allowed = waysOf(part)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset has a legend that cannot be in a row
    <div role="group" aria-label={what} className={styles.condition}>
      <DraftsOf part={part}>
        <span className={styles.conditionHead}>
          <b>{what}</b>
          <button type="button" aria-label={m.routes_drop_condition({ what })} onClick={onRemove}>
            ×
          </button>
        </span>
        {isField(part) && (
          <TextField
            label={m.routes_field_name()}
            value={name}
            isShort
            check={(draft) => formFault('field', draft)}
            onChange={(draft) => onChange({ ...condition, name: draft })}
          />
        )}
        {allowed.length > 1 && (
          <Select
            label={m.routes_way()}
            value={way}
            options={allowed.map((id) => ({ id, label: wayName[id]() }))}
            onChange={(id) => onChange(inWay(condition, ways.find((one) => one === id) ?? way))}
          />
        )}
        {way !== 'any' && (
          <TextField
            key={way}
            label={m.routes_text()}
            value={text}
            check={(draft) => conditionFault({ ...condition, text: draft })}
            onChange={(draft) => onChange({ ...condition, text: draft })}
          />
        )}
        {part === 'body' && <p className={styles.price}>{m.routes_body_price()}</p>}
      </DraftsOf>
    </div>
  )
}

/** What a request has to be: all of it. A part is asked once at most. */
export function Conditions({ run, when, onChange }: ConditionsProps) {
  const conditions = conditionsOf(when)
  const free = parts.filter((part) => !conditions.some((one) => one.part === part))
  return (
    <>
      <h5>{conditions.length > 0 ? m.routes_when() : m.routes_when_everything()}</h5>
      {conditions.map((condition) => (
        <OneCondition
          key={condition.part}
          condition={condition}
          onChange={(next) => onChange(withCondition(when, next))}
          onRemove={() => onChange(withoutPart(when, condition.part))}
        />
      ))}
      {free.length > 0 && (
        // Buttons, not a list: with arrow keys a list would add each part that it passes.
        <fieldset className={styles.adds}>
          <legend>{m.routes_add_condition()}</legend>
          {free.map((part) => (
            <button
              key={part}
              type="button"
              className={buttons.button}
              onClick={() => onChange(withCondition(when, firstOf(run, part)))}
            >
              {partName[part]()}
            </button>
          ))}
        </fieldset>
      )}
    </>
  )
}
