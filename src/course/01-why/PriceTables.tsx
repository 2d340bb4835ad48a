// The table twins of the small multiples.
import { formatMoney, formatNumber, m } from '../../i18n'
import { machines } from '../../panels/the-sale/machines'
import css from './PriceAndCeiling.module.css'
import { type Month, manyFor, smallest } from './prices'

function PriceList() {
  return (
    <table>
      <caption>{m.why_prices_price()}</caption>
      <thead>
        <tr>
          <th scope="col">{m.why_prices_size()}</th>
          <th scope="col">{m.why_prices_speed()}</th>
          <th scope="col">{m.why_prices_hour()}</th>
          <th scope="col">{m.why_prices_in_small()}</th>
        </tr>
      </thead>
      <tbody>
        {machines.map(({ size, speed, price }) => (
          <tr key={size}>
            <th scope="row">{size}</th>
            <td>{speed}</td>
            <td>{formatMoney(price)}</td>
            <td>{formatMoney(manyFor(speed) * smallest.price)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Months({ course }: { readonly course: readonly Month[] }) {
  return (
    <table>
      <caption>{m.why_prices_growth()}</caption>
      <thead>
        <tr>
          <th scope="col">{m.why_prices_month()}</th>
          <th scope="col">{m.why_prices_need()}</th>
          <th scope="col">{m.why_prices_one()}</th>
          <th scope="col">{m.why_prices_many()}</th>
        </tr>
      </thead>
      <tbody>
        {course.map(({ month, need, one, many }) => (
          <tr key={month}>
            <th scope="row">{month}</th>
            <td>{formatNumber(need, 1)}</td>
            <td>{one?.size ?? m.why_prices_unsold()}</td>
            <td>{`${many} × ${smallest.size}`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export function PriceTables({ course }: { readonly course: readonly Month[] }) {
  return (
    <details className={css.tables}>
      <summary>{m.course_table()}</summary>
      <div>
        <PriceList />
        <Months course={course} />
      </div>
    </details>
  )
}
