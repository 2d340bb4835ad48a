import type { KeyboardEvent } from 'react'
import { formatNumber, m } from '../../i18n'
import type { Route } from './model'
import styles from './routes.module.css'
import { actionWords, extraWords, routeSentence, whenWords } from './words'

interface ListProps {
  readonly routes: readonly Route[]
  /** Requests that each route took; the last: those that none took. */
  readonly taken: readonly number[]
  /** What keeps a route from ever taking a request, in words, by its place. */
  readonly warnings: ReadonlyMap<number, string>
  onOpen(at: number): void
  onMove(at: number, by: 1 | -1): void
}

interface RowProps extends Omit<ListProps, 'taken' | 'warnings'> {
  readonly at: number
  readonly count: number
  readonly warning: string
}

function Row({ routes, at, count, warning, onOpen, onMove }: RowProps) {
  const route = routes[at]
  const number = at + 1
  const extras = extraWords(route.action)
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    onMove(at, event.key === 'ArrowUp' ? -1 : 1)
  }
  const step = (by: 1 | -1, label: string, isOff: boolean) => (
    <button
      type="button"
      aria-label={label}
      aria-disabled={isOff || undefined}
      onClick={() => isOff || onMove(at, by)}
    >
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        <path d={by < 0 ? 'M3 9l4-4 4 4' : 'M3 5l4 4 4-4'} />
      </svg>
    </button>
  )
  return (
    <li className={styles.row} data-route={route.name} onKeyDown={onKeyDown}>
      <button
        type="button"
        className={styles.open}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
        aria-label={m.routes_open({
          route: routeSentence(route, number),
          count: formatNumber(count),
        })}
        onClick={() => onOpen(at)}
      >
        <span>
          <i>{number}</i> <b>{route.name}</b>
        </span>
        <code>{whenWords(route.when)}</code>
        <code>{[actionWords(route.action), ...extras].join(m.routes_and())}</code>
      </button>
      <output aria-hidden="true">{formatNumber(count)}</output>
      <span className={styles.steps}>
        {step(-1, m.routes_up({ name: route.name }), at === 0)}
        {step(1, m.routes_down({ name: route.name }), at === routes.length - 1)}
      </span>
      {warning && <p className={styles.warning}>{warning}</p>}
    </li>
  )
}

/** The routes in their order, and how many requests each has taken so far. */
export function RouteList({ taken, warnings, ...props }: ListProps) {
  const { routes } = props
  return (
    <ol className={styles.list}>
      {routes.map(({ name }, at) => (
        <Row
          key={name}
          {...props}
          at={at}
          count={taken[at] ?? 0}
          warning={warnings.get(at) ?? ''}
        />
      ))}
      {routes.length > 0 && (
        <li className={styles.rest}>
          <span>{m.routes_otherwise()}</span>
          <output>{formatNumber(taken[routes.length] ?? 0)}</output>
        </li>
      )}
    </ol>
  )
}
