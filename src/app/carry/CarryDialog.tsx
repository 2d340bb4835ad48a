import { useEffect, useMemo, useRef, useState } from 'react'
import { type ChapterEntry, chapters } from '../../course'
import { runningFigure } from '../../course/figures'
import type { Lesson } from '../../course/lesson'
import { formatNumber, formatSeconds, m } from '../../i18n'
import { useManifest } from '../../panels/open'
import { type Session, store, useSession } from '../../store'
import { useBar } from '../bar'
import { bring } from './bring'
import styles from './carry.module.css'
import { type Door, type DoorId, doorsOf } from './doors'
import { type Carriage, carried, type Load } from './plan'

const SHOWN = 3 // problems that are told

const words: Readonly<Record<DoorId, () => string>> = {
  rule: m.carry_door_rule,
  sick: m.carry_door_sick,
  watched: m.carry_door_watched,
  switch: m.carry_door_switch,
  canary: m.carry_door_canary,
  scaling: m.carry_door_scaling,
}

interface Opening extends Door {
  readonly caption: string
  /** What did not fit, where the run cannot stand there. */
  readonly refused: Carriage | null
}

interface Part {
  readonly chapter: ChapterEntry
  readonly openings: readonly Opening[]
}

const isNumbered = /^\d/

/** The figures of all other chapters that take a run in, once their lessons have come. */
function useParts(chapter: string, load: Load): readonly Part[] | null {
  const [lessons, setLessons] = useState<readonly (Lesson | undefined)[] | null>(null)
  useEffect(() => {
    let isWanted = true
    void Promise.all(chapters.map(async (one) => one.load?.())).then(
      (all) => isWanted && setLessons(all),
    )
    return () => {
      isWanted = false
    }
  }, [])
  const { run, of, at } = load
  return useMemo(
    () =>
      lessons &&
      chapters.flatMap((one, place) => {
        const lesson = lessons[place]
        if (!lesson || one.id === chapter) return []
        const openings = doorsOf(lesson).map((door) => {
          const found = carried({ run, of, at }, door)
          const caption = runningFigure(lesson, door.figure).caption()
          return { ...door, caption, refused: found.ok ? null : found }
        })
        return openings.length > 0 ? [{ chapter: one, openings }] : []
      }),
    [lessons, chapter, run, of, at],
  )
}

interface WayProps {
  readonly door: Opening
  readonly isBusy: boolean
  onChoose(door: Door): void
}

function Way({ door, isBusy, onChoose }: WayProps) {
  const { id, figure, caption } = door
  return (
    <li>
      <button type="button" disabled={isBusy} onClick={() => onChoose(door)}>
        <b>{isNumbered.test(figure) ? `${figure} ${caption}` : caption}</b>
        <span>{words[id]()}</span>
      </button>
    </li>
  )
}

interface WaysProps extends Omit<WayProps, 'door'> {
  readonly parts: readonly Part[]
}

/** The figures that can hold the run, chapter by chapter, and then those that cannot. */
function Ways({ parts, ...rest }: WaysProps) {
  const closed = parts.flatMap(({ openings }) => openings.filter(({ refused }) => refused))
  return (
    <div className={styles.doors}>
      {parts.map(({ chapter, openings }) => {
        const open = openings.filter(({ refused }) => !refused)
        const number = formatNumber(chapter.number)
        const name = m.glossary_chapter({ number, topic: chapter.topic() })
        if (open.length === 0) return null
        return (
          <section key={chapter.id} aria-label={name}>
            <h5>{name}</h5>
            <ul>
              {open.map((door) => (
                <Way key={door.figure} door={door} {...rest} />
              ))}
            </ul>
          </section>
        )
      })}
      {closed.length > 0 && (
        <details>
          <summary>{m.carry_closed({ n: formatNumber(closed.length) })}</summary>
          {closed.map(({ chapter, figure, caption, refused }) => (
            <div key={`${chapter} ${figure}`}>
              <b>{isNumbered.test(figure) ? `${figure} ${caption}` : caption}</b>
              {refused && <Refused found={refused} />}
            </div>
          ))}
        </details>
      )}
    </div>
  )
}

/** Why a run cannot stand there, in the words of the format. */
function Refused({ found }: { readonly found: Carriage }) {
  if (found.ok) return null
  return (
    <ul className={styles.refused}>
      {found.problems.slice(0, SHOWN).map(({ path, found: what, allowed }) => (
        <li key={path}>
          <code>{path}</code> {m.notice_problem({ found: what, allowed })}
        </li>
      ))}
    </ul>
  )
}

const laneOf = ({ lanes, selection }: Session): number =>
  Math.min(selection?.lane ?? lanes.length - 1, lanes.length - 1)

interface CarryDialogProps {
  readonly session: string
  readonly chapter: string
  onClose(): void
}

/** Where the run of a figure can go on: in other chapters, each with what it does to it. */
export function CarryDialog({ session, chapter, onClose }: CarryDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const bar = useBar()
  const panel = useSession(session, (one) => one.panel)
  const laneNames = useManifest(panel)?.laneNames ?? []
  const lanes = useSession(session, (one) => one.lanes)
  const [lane, setLane] = useState(() => laneOf(store.getState().sessions[session]))
  const at = useSession(session, ({ playhead }) => playhead)
  const [found, setFound] = useState<Carriage | null>(null)
  const [isBusy, setBusy] = useState(false)
  useEffect(() => dialog.current?.showModal(), [])
  const load = { run: lanes[lane], of: lanes.length, at }
  const parts = useParts(chapter, load)
  const choose = async (door: Door) => {
    setBusy(true)
    const result = await bring({ bar, session, load }, door)
    setBusy(false)
    setFound(result)
  }
  const seed = formatNumber(lanes[lane].seed)
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={`${session}-carry`}
      onClose={onClose}
    >
      <h4 id={`${session}-carry`}>{m.carry_this()}</h4>
      <p>{m.carry_how({ at: formatSeconds(at), seed })}</p>
      {lanes.length > 1 && (
        <label className={styles.lane}>
          {m.carry_lane()}
          <select value={lane} onChange={(event) => setLane(Number(event.target.value))}>
            {lanes.map((_, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a lane is its place
              <option key={place} value={place}>
                {laneNames[place]?.() ?? formatNumber(place + 1)}
              </option>
            ))}
          </select>
        </label>
      )}
      {parts && <Ways parts={parts} isBusy={isBusy} onChoose={(door) => void choose(door)} />}
      <p role="status">{(isBusy && m.carry_busy()) || (!parts && m.carry_asking())}</p>
      {found && !found.ok && (
        <div role="alert">
          <p>{m.carry_refused()}</p>
          <Refused found={found} />
        </div>
      )}
      <p>{m.carry_not()}</p>
      <button type="button" className={styles.close} onClick={() => dialog.current?.close()}>
        {m.panel_close()}
      </button>
    </dialog>
  )
}
