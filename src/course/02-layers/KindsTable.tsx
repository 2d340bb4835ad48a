// The kinds of balancer as a table that can be sorted and filtered; each row names the figure in
// which it can be seen at work.
import { useState } from 'react'
import { m } from '../../i18n'
import { Choice } from '../../ui/Choice'
import { Select } from '../../ui/Select'
import { FigureLink } from '../FigureLink'
import {
  chosenKinds,
  type Form,
  forms,
  type Kind,
  type Need,
  needs,
  type Order,
  orders,
} from './kinds'
import css from './layers.module.css'

const ANY = 'any'

const needNames: Readonly<Record<Need, () => string>> = {
  path: m.layers_need_path,
  cache: m.layers_need_cache,
  tcp: m.layers_need_tcp,
  udp: m.layers_need_udp,
  unattended: m.layers_need_unattended,
}

const orderNames: Readonly<Record<Order, () => string>> = {
  speed: m.layers_column_speed,
  flexibility: m.layers_column_flexibility,
  cost: m.layers_column_cost,
}

const formNames: Readonly<Record<Form, () => string>> = {
  hardware: m.layers_form_hardware,
  software: m.layers_form_software,
  service: m.layers_form_service,
}

const levelNames = [m.layers_level_low, m.layers_level_middle, m.layers_level_high]

/** One to three bars, and the same in a word. */
const Level = ({ level, of }: { readonly level: number; readonly of: Order }) => (
  <td data-label={orderNames[of]()}>
    <span className={css.bars} aria-hidden="true">
      {levelNames.map((_, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place
        <i key={place} data-full={place < level || undefined} />
      ))}
    </span>
    {levelNames[level - 1]()}
  </td>
)

/** A row of the table; on a phone a card, where each figure has its name beside it. */
const Row = ({ kind }: { readonly kind: Kind }) => (
  <tr>
    <th scope="row">
      {kind.name()} <small>{kind.products}</small>
    </th>
    <td data-label={m.layers_column_figure()}>
      <FigureLink figure={kind.figure} />
    </td>
    <td data-label={m.layers_column_form()}>{formNames[kind.form]()}</td>
    <td data-label={m.layers_column_layer()}>{kind.layers.join(m.layers_and())}</td>
    <td data-label={m.layers_column_decides()}>{kind.decides()}</td>
    {orders.map((one) => (
      <Level key={one} level={kind[one]} of={one} />
    ))}
    <td data-label={m.layers_column_features()}>{kind.features()}</td>
    <td data-label={m.layers_column_suits()}>{kind.suits()}</td>
  </tr>
)

interface HeadProps {
  readonly order: Order | null
  onOrder(order: Order | null): void
}

function Head({ order, onOrder }: HeadProps) {
  return (
    <thead>
      <tr>
        <th scope="col">{m.layers_column_kind()}</th>
        <th scope="col">{m.layers_column_figure()}</th>
        <th scope="col">{m.layers_column_form()}</th>
        <th scope="col">{m.layers_column_layer()}</th>
        <th scope="col">{m.layers_column_decides()}</th>
        {orders.map((one) => {
          const direction = one === 'cost' ? 'ascending' : 'descending'
          return (
            <th key={one} scope="col" aria-sort={order === one ? direction : 'none'}>
              <button type="button" onClick={() => onOrder(order === one ? null : one)}>
                {orderNames[one]()}
                <span aria-hidden="true">{order === one && (one === 'cost' ? ' ↑' : ' ↓')}</span>
              </button>
            </th>
          )
        })}
        <th scope="col">{m.layers_column_features()}</th>
        <th scope="col">{m.layers_column_suits()}</th>
      </tr>
    </thead>
  )
}

export function KindsTable() {
  const [layer, setLayer] = useState(ANY)
  const [form, setForm] = useState<Form | null>(null)
  const [need, setNeed] = useState<Need | null>(null)
  const [order, setOrder] = useState<Order | null>(null)
  const chosen = chosenKinds({
    layer: layer === ANY ? null : layer === '4' ? 4 : 7,
    form,
    need,
    order,
  })
  return (
    <div className={css.kinds}>
      <div className={css.wishes}>
        <Choice
          label={m.layers_column_layer()}
          value={layer}
          options={[
            { id: ANY, label: m.layers_any() },
            { id: '4', label: '4' },
            { id: '7', label: '7' },
          ]}
          onChange={setLayer}
        />
        <Select
          label={m.layers_column_form()}
          value={form ?? ANY}
          options={[
            { id: ANY, label: m.layers_any() },
            ...forms.map((id) => ({ id, label: formNames[id]() })),
          ]}
          onChange={(id) => setForm(forms.find((one) => one === id) ?? null)}
        />
        <Select
          label={m.layers_need()}
          value={need ?? ANY}
          options={[
            { id: ANY, label: m.layers_need_any() },
            ...needs.map((id) => ({ id, label: needNames[id]() })),
          ]}
          onChange={(id) => setNeed(needs.find((one) => one === id) ?? null)}
        />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls takes the focus */}
      <section className={css.scroll} tabIndex={0} aria-label={m.layers_caption_kinds()}>
        <table>
          <Head order={order} onOrder={setOrder} />
          <tbody>
            {chosen.map((kind) => (
              <Row key={kind.id} kind={kind} />
            ))}
          </tbody>
        </table>
      </section>
      <p role="status">
        {chosen.length === 0 ? m.layers_kinds_none() : m.layers_kinds_count({ n: chosen.length })}
      </p>
    </div>
  )
}
