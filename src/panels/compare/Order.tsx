import { useMemo } from 'react'
import { formatNumber, m, shownName } from '../../i18n'
import { usePlayer, useReading, useSession } from '../../store'
import table from '../../ui/figures.module.css'
import { HUES, hueOf } from '../../ui/hue'
import { useBeside } from './beside'
import { cycleOf, type OrderPage, orderAt } from './order'
import styles from './order.module.css'

interface OrderProps {
  readonly session: string
  readonly names: readonly string[]
  readonly isNarrow: boolean
}

/** The page at the playhead; what was found stays while only the reader's acts have changed. */
function usePage(session: string, isNarrow: boolean): OrderPage {
  const player = usePlayer(session)
  const lanes = useSession(session, (state) => state.lanes)
  const beside = useBeside(lanes, 'choices')
  const isOf =
    beside?.lanes.length === lanes.length &&
    beside.lanes.every(
      ({ scenario, seed }, lane) => scenario === lanes[lane].scenario && seed === lanes[lane].seed,
    )
  const choices = isOf ? beside.found : null
  const cycle = cycleOf(lanes[0])
  const written = useReading(
    player,
    ({ at }) => JSON.stringify(orderAt(choices ?? [], { at, cycle, isNarrow })),
    8,
  )
  return useMemo(() => JSON.parse(written), [written])
}

interface CellProps {
  readonly server: number
  readonly name: string
  readonly many: boolean
  readonly ends: true | undefined // a round
}

function Cell({ server, name, many, ends }: CellProps) {
  return (
    <td className={hueOf(many ? -1 : server)} data-ends={ends}>
      <span>{shownName(name)}</span>
    </td>
  )
}

/** Who was chosen, one row a lane: the same customer is in the same column of all of them. */
export function Order({ session, names, isNarrow }: OrderProps) {
  const player = usePlayer(session)
  const page = usePage(session, isNarrow)
  const shown = useReading(
    player,
    (one) =>
      one
        .moment(0)
        .servers.map(({ name }) => name)
        .join(),
    4,
  )
  const servers = shown.split(',')
  const { from, columns, cycle, chosen } = page
  const places = Array.from({ length: columns }, (_, place) => place)
  const ends = (place: number) => (place + 1) % cycle === 0 || undefined
  return (
    <div className={styles.order}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by keyboard too */}
      <div role="group" className={table.scroll} tabIndex={0} aria-label={m.compare_order()}>
        <table>
          <caption>{m.compare_order()}</caption>
          <thead>
            <tr>
              <th scope="col">{m.compare_rule()}</th>
              {places.map((place) => (
                <th key={place} scope="col" data-ends={ends(place)}>
                  {formatNumber(from + place + 1)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {names.map((name, lane) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {places.map((place) => {
                  const server = chosen[lane]?.[place]
                  return server === undefined ? (
                    <td key={place} data-ends={ends(place)} />
                  ) : (
                    <Cell
                      key={place}
                      server={server}
                      name={servers[server] ?? ''}
                      many={servers.length > HUES}
                      ends={ends(place)}
                    />
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={table.note}>{m.compare_order_note({ count: cycle })}</p>
    </div>
  )
}
