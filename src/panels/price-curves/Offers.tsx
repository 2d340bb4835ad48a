import { formatMoney, formatNumber, formatPercent, m } from '../../i18n'
import { priceCurves } from '../../sim'
import table from '../../ui/figures.module.css'
import { type Offer, priceOfOne, type Wishes } from './market'
import type { Found } from './measured'
import styles from './prices.module.css'

const none = () => m.chart_none()

interface OffersProps {
  readonly wishes: Wishes
  readonly offers: readonly Offer[]
  readonly found: readonly (Found | null)[]
}

/** What an hour costs: the machines that are needed, and behind them those to spare. */
function Price({ offer, most, isCheapest }: { offer: Offer; most: number; isCheapest: boolean }) {
  const { price, machines, spare } = offer
  const share = (value: number) => `${((100 * value) / most).toFixed(1)}%`
  return (
    <span className={styles.price} data-cheapest={isCheapest || undefined}>
      <span aria-hidden="true">
        <i style={{ width: share((price * (machines - spare)) / machines) }} />
        <i data-spare="" style={{ width: share((price * spare) / machines) }} />
      </span>
      <b>{formatMoney(price)}</b>
    </span>
  )
}

const share = (value: number): string =>
  value >= 1 ? m.prices_over({ share: formatPercent(value) }) : formatPercent(value)

/** A line to each size: how many, what they cost, and what a failure leaves. */
export function Offers({ wishes, offers, found }: OffersProps) {
  const cheapest = priceCurves.cheapestWay(offers)
  const most = Math.max(...offers.map(({ price }) => price))
  return (
    <table className={`${table.figures} ${styles.offers}`}>
      <thead>
        <tr>
          <th scope="col">{m.prices_size()}</th>
          <th scope="col">{m.prices_machines()}</th>
          <th scope="col">{m.prices_each()}</th>
          <th scope="col">{m.prices_all()}</th>
          <th scope="col">{m.prices_busy()}</th>
          <th scope="col">{m.prices_busy_after()}</th>
          <th scope="col">{m.prices_measured()}</th>
          <th scope="col">{m.prices_lost()}</th>
        </tr>
      </thead>
      <tbody>
        {offers.map((offer, place) => {
          const { slots, machines, busy, busyAfter } = offer
          const known = found[place] ?? null
          return (
            <tr key={slots}>
              <th scope="row">{formatNumber(slots)}</th>
              <td>{formatNumber(machines)}</td>
              <td>{formatMoney(priceOfOne(wishes, slots))}</td>
              <td>
                <Price {...{ offer, most }} isCheapest={slots === cheapest?.slots} />
              </td>
              <td>{formatPercent(busy)}</td>
              <td>{machines > 1 ? share(busyAfter) : m.prices_nobody()}</td>
              <td className={styles.measured}>
                {known === null
                  ? none()
                  : machines > 1
                    ? formatPercent(known.busy)
                    : m.prices_nobody()}
              </td>
              <td className={styles.measured}>{known ? formatPercent(known.lost, 1) : none()}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
