import { useId, useState } from 'react'
import { m, policyName } from '../../i18n'
import { dialects } from '../../sim'
import type { PolicySpec, Run } from '../../sim/scenario'
import { actions, useSession } from '../../store'
import button from '../../ui/button.module.css'
import { Select } from '../../ui/Select'
import styles from './compare.module.css'
import { dialectNames, optionName, valueName } from './names'
import {
  dialectsOffered,
  fieldsOf,
  heedsWeights,
  kindsOffered,
  plainRule,
  type RuleField,
  readWeights,
  ruleOf,
  weightsOf,
  withRule,
  withWeights,
} from './rule'

interface PickerProps {
  readonly spec: PolicySpec
  onChange(spec: PolicySpec): void
}

const TEXTBOOK = ''

function KindPicker({ spec, onChange }: PickerProps) {
  const products = dialectsOffered(spec.kind)
  return (
    <>
      <Select
        label={m.compare_rule()}
        value={spec.kind}
        options={kindsOffered().map((kind) => ({ id: kind, label: policyName(kind) }))}
        onChange={(kind) => onChange(plainRule(kind, undefined))}
      />
      {products.length > 0 && (
        <Select
          label={m.compare_dialect()}
          value={spec.dialect ?? TEXTBOOK}
          options={[
            { id: TEXTBOOK, label: m.compare_textbook() },
            ...products.map((id) => ({ id, label: dialectNames[id] })),
          ]}
          onChange={(id) =>
            onChange(
              plainRule(
                spec.kind,
                dialects.find((one) => one === id),
              ),
            )
          }
        />
      )}
    </>
  )
}

function Field({ field, spec, onChange }: PickerProps & { field: RuleField }) {
  const { option, values, value } = field
  return (
    <Select
      label={optionName(option)}
      value={String(values.indexOf(value))}
      options={values.map((one, i) => ({ id: String(i), label: valueName(option, one) }))}
      onChange={(id) => {
        const { [option]: _, ...rest } = spec
        const chosen = values[Number(id)]
        onChange(chosen === undefined ? rest : { ...rest, [option]: chosen })
      }}
    />
  )
}

function Weights({ run, onChange }: { run: Run; onChange: (run: Run) => void }) {
  const id = useId()
  const now = weightsOf(run).join(':')
  const [typed, setTyped] = useState<string | null>(null)
  const weights = readWeights(typed ?? now, weightsOf(run).length)
  const commit = () => {
    if (weights && typed !== null && weights.join(':') !== now) onChange(withWeights(run, weights))
    setTyped(null)
  }
  return (
    <span className={styles.weights}>
      <label htmlFor={id}>{m.compare_weights()}</label>
      <input
        id={id}
        type="text"
        inputMode="numeric"
        size={Math.max(7, Math.min(24, (typed ?? now).length))}
        value={typed ?? now}
        aria-invalid={weights === null || undefined}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit()
          if (event.key === 'Escape') setTyped(null)
        }}
      />
    </span>
  )
}

/** The rule of a lane, and the way to take the lane away. */
export function LaneHead(props: { session: string; lane: number; name: string }) {
  const { session, lane, name } = props
  const lanes = useSession(session, (state) => state.lanes)
  const least = useSession(session, ({ laneRange }) => laneRange.least)
  const run = lanes[lane]
  const spec = ruleOf(run)
  const put = (next: Run) => actions.setLanes(session, lanes.with(lane, next))
  const onRule = (policy: PolicySpec) => put(withRule(run, policy))
  return (
    <fieldset className={styles.head}>
      <legend className={styles.spoken}>{m.compare_lane({ number: lane + 1, name })}</legend>
      <b aria-hidden="true">{lane + 1}</b>
      <KindPicker spec={spec} onChange={onRule} />
      {fieldsOf(spec).map((field) => (
        <Field key={field.option} field={field} spec={spec} onChange={onRule} />
      ))}
      {heedsWeights(spec) && <Weights run={run} onChange={put} />}
      {lanes.length > least && (
        <button
          type="button"
          className={`${button.word} ${styles.remove}`}
          aria-label={m.compare_remove_lane_of({ name })}
          onClick={() =>
            actions.setLanes(
              session,
              lanes.filter((_, place) => place !== lane),
            )
          }
        >
          {m.compare_remove_lane()}
        </button>
      )}
    </fieldset>
  )
}
