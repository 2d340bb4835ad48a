import { useState } from 'react'
import { formatSeconds, m } from '../../i18n'
import { actions, type CarriedRun, useCourse } from '../../store'
import { later } from '../../ui/later'
import styles from './carry.module.css'

const CarryDialog = later(() => import('./CarryDialog').then((it) => it.CarryDialog))

const whys: Readonly<Record<string, () => string>> = {
  rule: m.carry_why_rule,
  watched: m.carry_why_watched,
  switch: m.carry_why_release,
  canary: m.carry_why_release,
  scaling: m.carry_why_scaling,
}

const lefts: Readonly<Record<string, () => string>> = {
  instant: m.carry_left_instant,
  lanes: m.carry_left_lanes,
  pools: m.carry_left_pools,
  release: m.carry_left_release,
  scaling: m.carry_left_scaling,
  health: m.carry_left_health,
  policy: m.carry_left_policy,
}

/** "1.5" of the session of figure 1.5. */
const figureOf = (session: string): string => /-(\d[\d.]*)$/.exec(session)?.[1] ?? ''

function sharedWords({ at, digest, door }: CarriedRun): string {
  if (at === 0) return m.carry_from_start()
  const instant = formatSeconds(at)
  if (digest !== null) return m.carry_same({ at: instant, digest })
  return m.carry_differs({ why: whys[door]?.() ?? '' })
}

/** Says where the run of a figure came from, what of it is the same, and how to be rid of it. */
function Came({ session, came }: { readonly session: string; came: CarriedRun }) {
  const figure = figureOf(came.from)
  return (
    <div className={styles.came} role="status">
      <p>
        {figure ? m.carry_came({ figure }) : m.carry_came_plain()} {sharedWords(came)}
        {came.left.map((one) => ` ${lefts[one]?.() ?? ''}`)}
      </p>
      <p>
        <a href={came.back}>{figure ? m.carry_back({ figure }) : m.carry_back_plain()}</a>
        <button type="button" onClick={() => actions.reset(session)}>
          {m.carry_reset()}
        </button>
      </p>
    </div>
  )
}

interface CarryProps {
  readonly session: string
  readonly chapter: string
}

/** Below a figure: its run can go on in another chapter, or has come from one. */
export function Carry({ session, chapter }: CarryProps) {
  const [isOpen, setOpen] = useState(false)
  const isOpened = useCourse(({ sessions }) => session in sessions)
  const came = useCourse(({ carried }) => carried?.[session])
  // Gone once the figure runs something else, after undo for example.
  const isHere = useCourse(
    ({ sessions }) => came && sessions[session]?.lanes[0]?.scenario === came.lanes[0].scenario,
  )
  return (
    <div className={styles.carry}>
      {came && isHere && <Came session={session} came={came} />}
      {isOpened && (
        <button type="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
          {m.carry_this()}
        </button>
      )}
      {isOpen && <CarryDialog session={session} chapter={chapter} onClose={() => setOpen(false)} />}
    </div>
  )
}
