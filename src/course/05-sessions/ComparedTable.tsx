// What is said for and against each way to know users again, each with the figure in which it can
// be seen to be so, or not.
import { m } from '../../i18n'
import figures from '../../ui/figures.module.css'
import { FigureLink } from '../FigureLink'
import styles from './compared.module.css'

interface Verdict {
  readonly text: () => string
  readonly figure: string
}

interface Way {
  readonly name: () => string
  readonly keeps: readonly Verdict[]
  readonly loses: readonly Verdict[]
  readonly suits: Verdict
}

const ways: readonly Way[] = [
  {
    name: m.regulars_way_cookie,
    keeps: [
      { text: m.regulars_cookie_keeps_first, figure: '5.9' },
      { text: m.regulars_cookie_keeps_network, figure: '5.3' },
      { text: m.regulars_cookie_keeps_growth, figure: '5.5' },
      { text: m.regulars_cookie_keeps_restart, figure: '5.7' },
    ],
    loses: [{ text: m.regulars_cookie_loses_refused, figure: '5.9' }],
    suits: { text: m.regulars_cookie_suits, figure: '5.3' },
  },
  {
    name: m.regulars_way_hash,
    keeps: [
      { text: m.regulars_hash_keeps_stateless, figure: '5.1' },
      { text: m.regulars_hash_keeps_refused, figure: '5.9' },
      { text: m.regulars_hash_keeps_restart, figure: '5.7' },
    ],
    loses: [
      { text: m.regulars_hash_loses_network, figure: '5.3' },
      { text: m.regulars_hash_loses_even, figure: '5.2' },
      { text: m.regulars_hash_loses_growth, figure: '5.5' },
    ],
    suits: { text: m.regulars_hash_suits, figure: '5.9' },
  },
  {
    name: m.regulars_way_table,
    keeps: [
      { text: m.regulars_table_keeps_refused, figure: '5.9' },
      { text: m.regulars_table_keeps_copy, figure: '5.7' },
      { text: m.regulars_table_keeps_failover, figure: '5.8' },
    ],
    loses: [
      { text: m.regulars_table_loses_restart, figure: '5.7' },
      { text: m.regulars_table_loses_failover, figure: '5.4' },
      { text: m.regulars_table_loses_memory, figure: '5.7' },
      { text: m.regulars_table_loses_lag, figure: '5.10' },
      { text: m.regulars_table_loses_copies, figure: '5.8' },
    ],
    suits: { text: m.regulars_table_suits, figure: '5.10' },
  },
]

const Verdicts = ({ all }: { readonly all: readonly Verdict[] }) => (
  <td>
    {all.map(({ text, figure }) => (
      <span key={text()}>
        {text()} <FigureLink figure={figure} />
      </span>
    ))}
  </td>
)

/** The comparison of three mechanisms, as results. */
export function ComparedTable() {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls takes the focus
    <section className={figures.scroll} tabIndex={0} aria-label={m.regulars_caption_compared()}>
      <table className={`${figures.figures} ${styles.compared}`}>
        <thead>
          <tr>
            <th scope="col">{m.regulars_column_way()}</th>
            <th scope="col">{m.regulars_column_keeps()}</th>
            <th scope="col">{m.regulars_column_loses()}</th>
            <th scope="col">{m.regulars_column_suits()}</th>
          </tr>
        </thead>
        <tbody>
          {ways.map(({ name, keeps, loses, suits }) => (
            <tr key={name()}>
              <th scope="row">{name()}</th>
              <Verdicts all={keeps} />
              <Verdicts all={loses} />
              <Verdicts all={[suits]} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
