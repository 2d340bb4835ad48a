// The desk at which the reader writes the routes of a balancer: the list or one route, a request to
// try, and what has come of it in the run.
import { useEffect, useMemo, useRef, useState } from 'react'
import { m } from '../../i18n'
import { type Moment, unreachableRules } from '../../sim'
import type { Run } from '../../sim/scenario'
import { actions, usePlayer, useReading, useSession } from '../../store'
import buttons from '../../ui/button.module.css'
import { later } from '../../ui/later'
import { spoken } from '../../ui/spoken'
import { Answers } from '../frame/Answers'
import { Held } from '../frame/Held'
import { Loading } from '../frame/Loading'
import { Drafts, DraftsOf } from './drafts'
import { BodyPrice, Kinds } from './Kinds'
import { added, moved, poolsOf, type Route, removed, replaced, routesOf, withRoutes } from './model'
import { RouteList } from './RouteList'
import styles from './routes.module.css'
import { Try } from './Try'

// The form of one route comes once a route is opened.
const RouteForm = later(() => import('./RouteForm').then((it) => it.RouteForm), Loading)

const READ_PER_SECOND = 4
const ROUTES_MAX = 1_000

interface Reading extends Pick<Moment, 'kinds' | 'bodies' | 'answers'> {
  readonly taken: readonly number[]
}

const readingOf = ({ rules = [], kinds, bodies, answers }: Moment): Reading => ({
  taken: rules.filter(({ gateway }) => gateway === 0).map(({ arrived }) => arrived),
  kinds,
  bodies,
  answers,
})

/** What has become of the requests so far. */
function useFigures(session: string): Reading {
  // As one text, so that a moment in which nothing has changed draws nothing.
  const told = useReading(
    usePlayer(session),
    (one) => JSON.stringify(readingOf(one.moment(0))),
    READ_PER_SECOND,
  )
  return useMemo(() => JSON.parse(told), [told])
}

/** Why routes never take a request, by their place. */
function useWarnings(routes: readonly Route[]): ReadonlyMap<number, string> {
  return useMemo(() => {
    const found = unreachableRules(routes.map(({ when }) => when))
    return new Map(
      found.map(({ rule, by }) => [
        rule - 1,
        by === 0
          ? m.routes_never_path()
          : m.routes_never({ number: by, name: routes[by - 1].name }),
      ]),
    )
  }, [routes])
}

interface EditorProps {
  readonly session: string
  readonly run: Run
  readonly taken: readonly number[]
}

/** The route whose form is open, and how many there were. */
interface Open {
  readonly at: number
  readonly count: number
  readonly name: string
}

/** Where that route stands now; null where it was taken away or added by undo or redo. */
function placeOf(routes: readonly Route[], open: Open | null): number | null {
  if (open === null || open.count !== routes.length) return null
  const moved = routes.findIndex(({ name }) => name === open.name)
  return moved < 0 ? open.at : moved
}

function useEditing({ session, run }: EditorProps) {
  const routes = routesOf(run)
  const [open, setOpen] = useState<Open | null>(null)
  const [said, setSaid] = useState('')
  const list = useRef<HTMLDivElement>(null)
  const put = (next: readonly Route[]) => actions.setLanes(session, [withRoutes(run, next)])
  const at = placeOf(routes, open)
  const show = (place: number) =>
    setOpen({ at: place, count: routes.length, name: routes[place].name })
  // The row that the focus goes back to, once the list is drawn again.
  const left = useRef<number | null>(null)
  const was = useRef(at)
  useEffect(() => {
    const isTaken = at === null && was.current !== null && document.activeElement === document.body
    if (isTaken) left.current ??= was.current // undone by keys from within its form
    was.current = at
    if (at !== null || left.current === null) return
    const rows = list.current?.querySelectorAll<HTMLButtonElement>(`.${styles.open}`)
    rows?.[Math.min(left.current, rows.length - 1)]?.focus()
    left.current = null
  }, [at])
  return {
    routes,
    list,
    said,
    open: at,
    show,
    change: (place: number, route: Route) => {
      put(replaced(routes, place, route))
      setOpen({ at: place, count: routes.length, name: route.name })
    },
    add: () => {
      const next = added(routes, poolsOf(run)[0])
      put(next.list)
      setOpen({ at: next.at, count: next.list.length, name: next.list[next.at].name })
    },
    remove: (place: number) => {
      put(removed(routes, place))
      setSaid(m.routes_removed({ name: routes[place].name }))
      left.current = place
      setOpen(null)
    },
    close: () => {
      left.current = at
      setOpen(null)
    },
    move: (place: number, by: 1 | -1) => {
      const next = moved(routes, place, by)
      if (next.list === routes) return
      put(next.list)
      const [number, count] = [next.at + 1, routes.length]
      setSaid(m.routes_moved({ name: routes[place].name, number, count }))
    },
  }
}

function Editor(props: EditorProps) {
  const { session, run, taken } = props
  const { routes, list, said, open, ...editing } = useEditing(props)
  const warnings = useWarnings(routes)
  const hasUndo = useSession(session, ({ undo }) => undo.length > 0)
  const hasRedo = useSession(session, ({ redo }) => redo.length > 0)
  return (
    <div className={styles.editor} ref={list}>
      <div className={styles.head}>
        <h4>{m.routes_title()}</h4>
        <span className={styles.turns}>
          <button
            type="button"
            className={styles.undo}
            aria-disabled={!hasUndo || undefined}
            onClick={() => actions.undo(session)}
          >
            {m.routes_undo()}
          </button>
          <button
            type="button"
            className={styles.undo}
            aria-disabled={!hasRedo || undefined}
            onClick={() => actions.redo(session)}
          >
            {m.routes_redo()}
          </button>
        </span>
      </div>
      {open === null ? (
        <>
          {routes.length === 0 && <p>{m.routes_none({ pool: poolsOf(run)[0] })}</p>}
          <RouteList {...{ routes, taken, warnings }} onOpen={editing.show} onMove={editing.move} />
          {routes.length > 1 && <p className={styles.keys}>{m.routes_row_keys()}</p>}
          {routes.length < ROUTES_MAX && (
            <button type="button" className={buttons.button} onClick={editing.add}>
              {m.routes_add()}
            </button>
          )}
        </>
      ) : (
        <DraftsOf part={routes[open].name}>
          <RouteForm
            key={open}
            {...{ run, routes, at: open, warning: warnings.get(open) ?? '' }}
            onChange={(route) => editing.change(open, route)}
            onRemove={() => editing.remove(open)}
            onClose={editing.close}
          />
        </DraftsOf>
      )}
      <p className={spoken} role="status">
        {said}
      </p>
    </div>
  )
}

/** Where the requests of each kind went, and a request to try. */
export function Below({ session }: { readonly session: string }) {
  const run = useSession(session, ({ lanes }) => lanes[0])
  const { kinds = [], answers = null } = useFigures(session)
  return (
    <div className={styles.under}>
      <Kinds kinds={kinds} run={run} />
      <Answers lanes={[answers]} names={[]} />
      <Try run={run} />
    </div>
  )
}

/** The routes of the balancer, in the reader's hands. */
export function RouteDesk({ session }: { readonly session: string }) {
  const run = useSession(session, ({ lanes }) => lanes[0])
  const { taken, bodies } = useFigures(session)
  return (
    <div className={styles.desk}>
      <Drafts>
        <Held id="routes">
          <Editor {...{ session, run, taken }} />
        </Held>
      </Drafts>
      <BodyPrice bodies={bodies} />
    </div>
  )
}
