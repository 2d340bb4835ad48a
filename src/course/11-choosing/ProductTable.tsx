// Four products as a table that can be sorted and filtered; every cell has its source.
import { useState } from 'react'
import { formatNumber, m } from '../../i18n'
import { Select } from '../../ui/Select'
import css from './choosing.module.css'
import {
  type Cell,
  type Compared,
  chosenRows,
  type Mark,
  needs,
  type Row,
  type Topic,
  topics,
} from './comparison'
import { numberOf, sourceIds, sources } from './sources'

const ANY = 'any'

const names: Readonly<Record<Compared, () => string>> = {
  nginx: m.choosing_product_nginx,
  haproxy: m.choosing_product_haproxy,
  envoy: m.choosing_product_envoy,
  cloud: m.choosing_product_cloud,
}

const topicNames: Readonly<Record<Topic, () => string>> = {
  position: m.choosing_topic_position,
  performance: m.choosing_topic_performance,
  features: m.choosing_topic_features,
  config: m.choosing_topic_config,
  extend: m.choosing_topic_extend,
  use: m.choosing_topic_use,
}

const marks: Readonly<Record<Mark, () => string>> = {
  yes: m.choosing_mark_yes,
  part: m.choosing_mark_part,
  no: m.choosing_mark_no,
}

/** Where a cell is from: a number that leads to its source, or that it is assumed. */
function From({ source }: Pick<Cell, 'source'>) {
  if (source === 'unknown') return null
  if (source === null) return <em>{m.choosing_table_assumed()}</em>
  const address = sources[source]
  const place = formatNumber(numberOf(source))
  if (address === null) return <small>[{place}]</small>
  return (
    <a href={address} aria-label={m.choosing_table_source({ place })}>
      [{place}]
    </a>
  )
}

const View = ({ cell, product }: { readonly cell: Cell; readonly product: Compared }) => (
  <td data-label={names[product]()}>
    <div>
      {cell.mark && <strong data-mark={cell.mark}>{marks[cell.mark]()}</strong>} {cell.text()}{' '}
      <From source={cell.source} />
    </div>
  </td>
)

interface HeadProps {
  readonly shown: readonly Compared[]
  readonly by: Compared | null
  onBy(by: Compared | null): void
}

const Head = ({ shown, by, onBy }: HeadProps) => (
  <thead>
    <tr>
      <th scope="col">{m.choosing_table_row()}</th>
      {shown.map((product) => (
        <th key={product} scope="col" aria-sort={by === product ? 'descending' : 'none'}>
          <button type="button" onClick={() => onBy(by === product ? null : product)}>
            {names[product]()}
            <span aria-hidden="true">{by === product && ' ↓'}</span>
          </button>
        </th>
      ))}
    </tr>
  </thead>
)

const Line = ({ row, shown }: { readonly row: Row; readonly shown: readonly Compared[] }) => (
  <tr>
    <th scope="row">
      {row.title()} <small>{topicNames[row.topic]()}</small>
    </th>
    {shown.map((product) => (
      <View key={product} product={product} cell={row.cells[product]} />
    ))}
  </tr>
)

const Sources = () => (
  <details className={css.sources}>
    <summary>{m.choosing_table_sources()}</summary>
    <ol>
      {sourceIds.map((id) => {
        const address = sources[id]
        return (
          <li key={id}>{address ? <a href={address}>{address}</a> : m.choosing_table_tried()}</li>
        )
      })}
    </ol>
  </details>
)

/** The comparison. */
export function ProductTable() {
  const [topic, setTopic] = useState<Topic | null>(null)
  const [need, setNeed] = useState<string | null>(null)
  const [by, setBy] = useState<Compared | null>(null)
  const { rows, products: shown } = chosenRows({ topic, need, by })
  const all = { id: ANY, label: m.choosing_table_topic_all() }
  const any = { id: ANY, label: m.choosing_table_need_any() }
  return (
    <div className={css.table}>
      <div className={css.wishes}>
        <Select
          label={m.choosing_table_topic()}
          value={topic ?? ANY}
          options={[all, ...topics.map((id) => ({ id, label: topicNames[id]() }))]}
          onChange={(id) => setTopic(topics.find((one) => one === id) ?? null)}
        />
        <Select
          label={m.choosing_table_need()}
          value={need ?? ANY}
          options={[any, ...needs.map(({ id, title }) => ({ id, label: title() }))]}
          onChange={(id) => setNeed(id === ANY ? null : id)}
        />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls takes the focus */}
      <section className={css.scroll} tabIndex={0} aria-label={m.choosing_caption_table()}>
        <table>
          <Head shown={shown} by={by} onBy={setBy} />
          <tbody>
            {rows.map((row) => (
              <Line key={row.id} row={row} shown={shown} />
            ))}
          </tbody>
        </table>
      </section>
      <p role="status">
        {shown.length === 0
          ? m.choosing_table_none()
          : m.choosing_table_left({
              rows: formatNumber(rows.length),
              products: formatNumber(shown.length),
            })}
      </p>
      <Sources />
    </div>
  )
}
