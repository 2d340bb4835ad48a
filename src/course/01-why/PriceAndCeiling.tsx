// Three small multiples from the price list: what a need costs with one machine and with many small
// ones, and what becomes of both when the need grows.
import { type ReactNode, useId } from 'react'
import { formatMoney, m } from '../../i18n'
import { machines } from '../../panels/the-sale/machines'
import css from './PriceAndCeiling.module.css'
import { PriceTables } from './PriceTables'
import { largest, manyFor, months, smallest } from './prices'
import { Plot, pathOf, type Scale, scaleOf, stepsOf } from './SmallPlot'

const NEED_MAX = 8
const LAST = 15
const course = months(LAST)
const stuck = course.find(({ one }) => one === null)

/** Where a need is larger than what is there, nobody can serve it. */
function Hatching({ id }: { readonly id: string }) {
  return (
    <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse">
      <path d="M-1 6 6 -1" className={css.hatch} />
    </pattern>
  )
}

function PriceOfNeed() {
  const scale = scaleOf(NEED_MAX, NEED_MAX + 1)
  const one = [
    [0, machines[0].price] as const,
    ...machines.slice(1).map(({ price }, i) => [machines[i].speed, price] as const),
  ]
  const many = Array.from({ length: NEED_MAX }, (_, n) => [n, manyFor(n + 1)] as const)
  return (
    <Plot scale={scale} x={[0, 2, 4, 6, 8]} y={[0, 3, 6, 9]}>
      <path d={stepsOf(many, NEED_MAX, scale)} className={css.many} />
      <path d={stepsOf(one, largest.speed, scale)} className={css.one} />
      <line
        x1={scale.x(largest.speed)}
        x2={scale.x(largest.speed)}
        y1={scale.y(0)}
        y2={scale.y(NEED_MAX + 1)}
        className={css.limit}
      />
      <text x={scale.x(largest.speed) - 4} y={scale.y(largest.price) - 6} textAnchor="end">
        {m.why_prices_one()}
      </text>
      <text x={scale.x(largest.speed) + 4} y={scale.y(NEED_MAX) - 2} className={css.quiet}>
        {m.why_prices_unsold()}
      </text>
      <text x={scale.x(NEED_MAX)} y={scale.y(2.4)} textAnchor="end">
        {m.why_prices_many()}
      </text>
    </Plot>
  )
}

function Growth({ have }: { readonly have: readonly number[] }) {
  const hatching = useId()
  const scale = scaleOf(LAST, NEED_MAX)
  const need = course.map((at) => [at.month, at.need] as const)
  const supply = have.map((capacity, month) => [month, capacity] as const)
  const short = need.filter(([month, needed]) => needed > have[month])
  return (
    <Plot scale={scale} x={[0, 5, 10, 15]} y={[0, 2, 4, 6, 8]} name={m.why_prices_month()}>
      <Hatching id={hatching} />
      <path d={areaOf(stepsOf(supply, LAST, scale), scale)} className={css.supply} />
      {short.length > 1 && (
        <path
          d={`${pathOf(short, scale)}V${scale.y(largest.speed)}H${scale.x(short[0][0])}Z`}
          fill={`url(#${hatching})`}
        />
      )}
      <path d={stepsOf(supply, LAST, scale)} className={css.many} />
      <path d={pathOf(need, scale)} className={css.need} />
    </Plot>
  )
}

const areaOf = (line: string, { x, y }: Scale) => `${line}V${y(0)}H${x(0)}Z`

function Multiple(props: { title: string; about: string; note: string; children: ReactNode }) {
  return (
    <div>
      <h3>{props.title}</h3>
      <p className={css.quiet}>{props.about}</p>
      {props.children}
      <p>{props.note}</p>
    </div>
  )
}

export function PriceAndCeiling() {
  const count = manyFor(largest.speed)
  const one = { price: formatMoney(largest.price), speed: largest.speed }
  const many = { count, price: formatMoney(count * smallest.price) }
  return (
    <div className={css.multiples}>
      <Multiple
        title={m.why_prices_price()}
        about={m.why_prices_by_need()}
        note={`${m.why_prices_note_one(one)} ${m.why_prices_note_many(many)}`}
      >
        <PriceOfNeed />
      </Multiple>
      <Multiple
        title={m.why_prices_one()}
        about={m.why_prices_growth()}
        note={m.why_prices_note_stuck({ month: stuck?.month ?? LAST })}
      >
        <Growth have={course.map((at) => (at.one ?? largest).speed)} />
      </Multiple>
      <Multiple
        title={m.why_prices_many()}
        about={m.why_prices_growth()}
        note={m.why_prices_note_on()}
      >
        <Growth have={course.map((at) => at.many * smallest.speed)} />
      </Multiple>
      <PriceTables course={course} />
    </div>
  )
}
