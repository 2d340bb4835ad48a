import charts from '../../charts/charts.module.css'
import { formatMoney, formatNumber, m } from '../../i18n'
import { priceOfOne, proportionalPrice, SIZES, type Wishes } from './market'
import styles from './prices.module.css'

const BOX = { width: 300, height: 190, left: 46, right: 12, top: 16, bottom: 30 } as const
const LARGEST = SIZES[SIZES.length - 1]
const TICKS = [1, 8, 16, 24, 32] as const
const STEPS = [0.5, 1, 2, 5, 10] // euros between two lines of the scale

/** The price of one machine by its size; dashed, were it in proportion. */
export function PriceCurve({ wishes }: { wishes: Wishes }) {
  const { width, height, left, right, top, bottom } = BOX
  const most = Math.max(priceOfOne(wishes, LARGEST), proportionalPrice(wishes, LARGEST))
  const step = STEPS.find((each) => most / each <= 4) ?? STEPS[STEPS.length - 1]
  const end = step * Math.ceil(most / step)
  const x = (size: number) => left + ((width - left - right) * size) / LARGEST
  const y = (price: number) => height - bottom - ((height - top - bottom) * price) / end
  const lines = Array.from({ length: Math.round(end / step) + 1 }, (_, n) => n * step)
  const path = (price: (wishes: Wishes, size: number) => number) =>
    Array.from({ length: LARGEST }, (_, n) => n + 1)
      .map(
        (size, n) =>
          `${n === 0 ? 'M' : 'L'}${x(size).toFixed(1)} ${y(price(wishes, size)).toFixed(1)}`,
      )
      .join('')
  const says = m.prices_curve_says({
    small: formatMoney(priceOfOne(wishes, 1)),
    large: formatMoney(priceOfOne(wishes, LARGEST)),
    places: LARGEST,
  })
  return (
    <figure className={styles.curve}>
      <figcaption>{m.prices_curve()}</figcaption>
      <svg
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={says}
      >
        {lines.map((price) => (
          <g key={price}>
            <path className={charts.grid} d={`M${left} ${y(price).toFixed(1)}H${width - right}`} />
            <text className={charts.tick} x={left - 6} y={y(price) + 4} textAnchor="end">
              {formatMoney(price)}
            </text>
          </g>
        ))}
        {TICKS.map((size) => (
          <text key={size} className={charts.tick} x={x(size)} y={height - 12} textAnchor="middle">
            {formatNumber(size)}
          </text>
        ))}
        <path className={charts.limit} d={path(proportionalPrice)} />
        <path className={charts.heavy} d={path(priceOfOne)} />
        {SIZES.map((size) => (
          <circle
            key={size}
            className={styles.dot}
            cx={x(size)}
            cy={y(priceOfOne(wishes, size))}
            r="3"
          />
        ))}
      </svg>
      <p>{m.prices_curve_note()}</p>
    </figure>
  )
}
