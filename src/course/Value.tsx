import { m } from '../i18n'
import { spoken } from '../ui/spoken'
import css from './course.module.css'
import type { RunRef } from './lesson'
import { type Metric, type MetricId, metrics } from './metric'
import { useOutcome } from './outcome'
import { formatQuantity } from './quantity'

export interface ValueProps extends RunRef {
  readonly metric: MetricId
}

/** A number read from a run; until that is known, or its question answered, the room for it. */
export function Value({ metric, ...ref }: ValueProps) {
  const { read, unit, details }: Metric = metrics[metric]
  const { outcome, element, held } = useOutcome(ref, details)
  if (outcome === null)
    return (
      <span ref={element} className={css.unknown}>
        <span aria-hidden="true">{held ? '?' : '…'}</span>
        <span className={spoken}>{held ? m.course_value_held() : m.course_value_unknown()}</span>
      </span>
    )
  return (
    <span ref={element} className={css.value} data-metric={metric}>
      {formatQuantity(unit, read(outcome))}
    </span>
  )
}
