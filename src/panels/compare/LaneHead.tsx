import { useId, useState } from 'react'
import { m, policyName } from '../../i18n'
import { type Dialect, dialects } from '../../sim'
import type { PolicySpec, Run } from '../../sim/scenario'
import { actions, usePlayer, useReading, useSession } from '../../store'
import button from '../../ui/button.module.css'
import { Select } from '../../ui/Select'
import { spoken } from '../../ui/spoken'
import { Cannot } from '../controls/Cannot'
import { dialectNames } from '../controls/dialectNames'
import { RemoveLane } from '../controls/RemoveLane'
import { serversOf } from '../controls/serversOf'
import { Held } from '../frame/Held'
import styles from './compare.module.css'
import { DivisionPicker } from './DivisionPicker'
import { EntryPicker } from './EntryPicker'
import { GuardPicker } from './GuardPicker'
import { KeepingPicker } from './KeepingPicker'
import { LayerPicker } from './LayerPicker'
import { layerOf } from './layers'
import { optionName, valueName } from './names'
import { ReturnPicker } from './ReturnPicker'
import {
  beginsNow,
  comparesRules,
  dialectsOffered,
  fieldsOf,
  heedsWeights,
  kindsOffered,
  plainRule,
  type RuleField,
  readWeights,
  refusalOf,
  ruleAt,
  weightsAt,
  withRule,
  withWeights,
} from './rule'
import { Switches } from './Switches'

interface PickerProps {
  readonly spec: PolicySpec
  onChange(spec: PolicySpec): void
}

const TEXTBOOK = ''

/** A product that was asked for a rule which it has not. */
interface Refused {
  readonly kind: string
  readonly dialect: Dialect
}

/** The product whose form of the rule is played; who has none says so instead. */
function DialectPicker({ spec, onChange }: PickerProps) {
  const [asked, setAsked] = useState<Refused | null>(null)
  const refusal = asked?.kind === spec.kind ? refusalOf(asked.kind, asked.dialect) : null
  const has = dialectsOffered(spec.kind)
  // Last, so that the arrow keys reach every product that can be chosen.
  const lacks = dialects.filter((one) => !has.includes(one))
  const choose = (id: string) => {
    const dialect = dialects.find((one) => one === id)
    const isRefused = dialect !== undefined && lacks.includes(dialect)
    setAsked(isRefused ? { kind: spec.kind, dialect } : null)
    if (!isRefused) onChange(plainRule(spec.kind, dialect))
  }
  return (
    <>
      <Select
        label={m.compare_dialect()}
        value={spec.dialect ?? TEXTBOOK}
        options={[
          { id: TEXTBOOK, label: m.compare_textbook() },
          ...has.map((id) => ({ id, label: dialectNames[id] })),
          ...lacks.map((id) => ({
            id,
            label: m.compare_dialect_none({ product: dialectNames[id] }),
          })),
        ]}
        onChange={choose}
      />
      <output className={styles.refusal}>{refusal && <Cannot reason={refusal} />}</output>
    </>
  )
}

function KindPicker({ spec, onChange }: PickerProps) {
  return (
    <>
      <Select
        label={m.compare_rule()}
        value={spec.kind}
        options={kindsOffered().map((kind) => ({ id: kind, label: policyName(kind) }))}
        onChange={(kind) => onChange(plainRule(kind, undefined))}
      />
      <DialectPicker spec={spec} onChange={onChange} />
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

interface WeightsProps {
  readonly inForce: readonly number[]
  readonly onChange: (weights: readonly number[]) => void
}

function Weights({ inForce, onChange }: WeightsProps) {
  const id = useId()
  const now = inForce.join(':')
  const [typed, setTyped] = useState<string | null>(null)
  const [refused, setRefused] = useState<string | null>(null)
  const count = inForce.length
  const weights = readWeights(typed ?? now, count)
  const commit = () => {
    if (typed === null) return
    if (typed.trim() === '') return setTyped(null)
    if (weights && weights.join(':') !== now) onChange(weights)
    setRefused(weights ? null : m.compare_weights_refused({ text: typed, count, value: now }))
    setTyped(null)
  }
  return (
    <>
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
      <output className={styles.refusal}>{refused}</output>
    </>
  )
}

/** The rule and the weights in force at the playhead, and what a choice does: it plays the lane
 * anew from its start, or it is an intervention now. */
function useRule(session: string, lane: number) {
  const player = usePlayer(session)
  const lanes = useSession(session, (state) => state.lanes)
  const isNow = useSession(session, ({ view }) => beginsNow(view))
  const run = lanes[lane]
  const inForce = useReading(
    player,
    ({ at }) => JSON.stringify([ruleAt(run, at), weightsAt(run, at)]),
    4,
  )
  const [spec, weights]: [PolicySpec, readonly number[]] = JSON.parse(inForce)
  const put = (next: Run) => actions.setLanes(session, lanes.with(lane, next))
  const onRule = (policy: PolicySpec) => {
    if (!isNow) put(withRule(run, policy))
    else actions.intervene(session, { do: 'policy.set', policy }, { lane })
  }
  const onWeights = (wanted: readonly number[]) => {
    if (!isNow) return put(withWeights(run, wanted))
    serversOf(run).forEach(({ name: server }, place) => {
      const weight = wanted[place]
      if (weight === weights[place]) return
      actions.intervene(session, { do: 'server.weight', server, weight }, { lane })
    })
  }
  return { spec, weights, put, onRule, onWeights }
}

interface RuleProps extends PickerProps {
  readonly layer: 4 | 7
  readonly weights: readonly number[]
  onWeights(weights: readonly number[]): void
}

/** The rule of a lane, its options and the weights. */
const Rule = ({ spec, layer, weights, onChange, onWeights }: RuleProps) => (
  <>
    <KindPicker spec={spec} onChange={onChange} />
    {fieldsOf(spec, layer).map((field) => (
      <Field key={field.option} field={field} spec={spec} onChange={onChange} />
    ))}
    {weights.length > 1 && heedsWeights(spec) && <Weights inForce={weights} onChange={onWeights} />}
  </>
)

/** How a lane is set up, and the way to take it away. A rule that is not what the lanes differ in
 * is told in a word, until it is asked for. */
export function LaneHead(props: { session: string; lane: number; name: string }) {
  const { session, lane, name } = props
  const lanes = useSession(session, (state) => state.lanes)
  const { spec, weights, put, onRule, onWeights } = useRule(session, lane)
  const [isOpen, setOpen] = useState(false)
  const isFolded = !comparesRules(lanes) && !isOpen
  return (
    <fieldset className={styles.head}>
      <legend className={spoken}>{m.compare_lane({ number: lane + 1, name })}</legend>
      <b aria-hidden="true">{lane + 1}</b>
      <Held id="setup">
        <LayerPicker run={lanes[lane]} onChange={put} />
        <DivisionPicker run={lanes[lane]} onChange={put} />
        <KeepingPicker run={lanes[lane]} onChange={put} />
        <GuardPicker run={lanes[lane]} onChange={put} />
        <EntryPicker run={lanes[lane]} onChange={put} />
        <ReturnPicker run={lanes[lane]} onChange={put} />
        <Switches run={lanes[lane]} onChange={put} />
      </Held>
      {isFolded ? (
        <button
          type="button"
          className={`${button.word} ${styles.fold}`}
          aria-expanded={false}
          onClick={() => setOpen(true)}
        >
          {m.compare_rule_is({ rule: policyName(spec.kind) })}
        </button>
      ) : (
        <Held id="rule">
          <Rule
            spec={spec}
            layer={layerOf(lanes[lane])}
            weights={weights}
            onChange={onRule}
            onWeights={onWeights}
          />
        </Held>
      )}
      <RemoveLane session={session} lane={lane} name={name} />
    </fieldset>
  )
}
