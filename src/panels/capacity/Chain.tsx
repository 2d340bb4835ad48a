import type { ReactNode } from 'react'
import { formatNumber, formatPercent, formatRate, m } from '../../i18n'
import { actions } from '../../store'
import { Held } from '../frame/Held'
import { Quantity } from '../frame/Quantity'
import styles from './capacity.module.css'
import { type Plan, planOf, predictedOf, type Wishes } from './plan'

interface Setting {
  readonly key: keyof Wishes
  readonly label: () => string
  readonly stops: readonly number[]
  format(value: number): string
}

const count = (value: number) => formatNumber(value)

const USERS = [1, 2, 5, 10, 20, 50, 100, 200, 300, 500, 700, 1_000, 1_500, 2_000, 3_000, 5_000]

export const settings = {
  users: {
    key: 'users',
    label: m.capacity_users,
    stops: USERS.map((thousands) => thousands * 1_000),
    format: count,
  },
  each: {
    key: 'each',
    label: m.capacity_each,
    stops: [1, 2, 5, 10, 15, 20, 30, 50, 100, 200],
    format: count,
  },
  peak: {
    key: 'peak',
    label: m.capacity_peak,
    stops: [1, 1.5, 2, 3, 4, 5, 6, 8, 10],
    format: (value) => m.capacity_times({ n: formatNumber(value, value % 1 === 0 ? 0 : 1) }),
  },
  work: {
    key: 'work',
    label: m.capacity_work,
    stops: [5, 10, 20, 40, 60, 80, 100, 120, 150, 200, 300, 500, 800, 1_000, 2_000],
    format: (value) => m.format_milliseconds({ value: formatNumber(value) }),
  },
  places: {
    key: 'places',
    label: m.capacity_places,
    stops: [1, 2, 4, 8, 16, 32, 64],
    format: count,
  },
  target: {
    key: 'target',
    label: m.capacity_target,
    stops: [0.3, 0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95],
    format: (value) => formatPercent(value),
  },
  spare: { key: 'spare', label: m.capacity_spare, stops: [0, 1, 2, 3], format: count },
} as const satisfies Record<string, Setting>

interface OneProps {
  readonly session: string
  readonly wishes: Wishes
  readonly setting: Setting
}

function One({ session, wishes, setting: { key, label, stops, format } }: OneProps) {
  return (
    <Held id={key}>
      <Quantity
        label={label()}
        value={wishes[key]}
        min={stops[0]}
        max={stops[stops.length - 1]}
        step={stops[0] || 1}
        stops={stops}
        isWhole={key !== 'peak' && key !== 'target'}
        format={format}
        onChange={(value) => actions.setView(session, key, value)}
      />
    </Held>
  )
}

const SQUARES = 24 // servers drawn one by one

/** Each server as a square, as full as it will be; those to spare first in sight as such. */
function Servers({ plan, busy }: { plan: Plan; busy: number }) {
  if (plan.servers > SQUARES) return null
  return (
    <span className={styles.servers} aria-hidden="true">
      {Array.from({ length: plan.servers }, (_, place) => (
        <i
          // biome-ignore lint/suspicious/noArrayIndexKey: a server is its place
          key={place}
          data-spare={place >= plan.needed || undefined}
          style={{ '--busy': `${Math.min(100, busy * 100).toFixed(0)}%` } as React.CSSProperties}
        />
      ))}
    </span>
  )
}

interface StepProps {
  readonly title: string
  readonly value: ReactNode
  readonly formula: string
  readonly children: ReactNode
}

const Step = ({ title, value, formula, children }: StepProps) => (
  <li>
    <h4>{title}</h4>
    <p className={styles.value}>{value}</p>
    <p className={styles.formula}>{formula}</p>
    {children}
  </li>
)

/** From users to servers, in four steps: each with what it is reckoned from. */
export function Chain({ session, wishes }: Omit<OneProps, 'setting'>) {
  const plan = planOf(wishes)
  const busy = predictedOf(wishes, plan.rate, plan.servers)?.utilization ?? 0
  const one = (setting: Setting) => <One {...{ session, wishes, setting }} />
  const seconds = formatNumber(wishes.work / 1_000, 3)
  const rate = formatNumber(plan.rate, plan.rate < 10 ? 1 : 0)
  const atWork = formatNumber(plan.atWork, 1)
  return (
    <ol className={styles.chain}>
      <Step
        title={m.capacity_step_rate()}
        value={formatRate(plan.rate)}
        formula={m.capacity_formula_rate()}
      >
        {one(settings.users)}
        {one(settings.each)}
        {one(settings.peak)}
      </Step>
      <Step
        title={m.capacity_step_at_work()}
        value={atWork}
        formula={m.capacity_formula_at_work({ rate, seconds })}
      >
        {one(settings.work)}
      </Step>
      <Step
        title={m.capacity_step_needed()}
        value={formatNumber(plan.needed)}
        formula={m.capacity_formula_needed({
          atWork,
          places: formatNumber(wishes.places),
          target: formatPercent(wishes.target),
        })}
      >
        {one(settings.places)}
        {one(settings.target)}
      </Step>
      <Step
        title={m.capacity_step_servers()}
        value={formatNumber(plan.servers)}
        formula={m.capacity_formula_servers({
          needed: formatNumber(plan.needed),
          spare: formatNumber(wishes.spare),
        })}
      >
        {one(settings.spare)}
        <Servers plan={plan} busy={busy} />
      </Step>
    </ol>
  )
}
