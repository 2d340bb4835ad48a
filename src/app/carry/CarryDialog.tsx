import { useEffect, useRef, useState } from 'react'
import { chapterOf } from '../../course'
import { formatNumber, formatSeconds, m } from '../../i18n'
import { useManifest } from '../../panels/open'
import { type Session, store, useSession } from '../../store'
import { useBar } from '../bar'
import { bring } from './bring'
import styles from './carry.module.css'
import { type Carriage, type Door, type DoorId, doors } from './plan'

const SHOWN = 3 // problems that are told

const words: Readonly<Record<DoorId, () => string>> = {
  rule: m.carry_door_rule,
  sick: m.carry_door_sick,
  watched: m.carry_door_watched,
  switch: m.carry_door_switch,
  canary: m.carry_door_canary,
  scaling: m.carry_door_scaling,
}

interface DoorProps {
  readonly door: Door
  readonly isBusy: boolean
  onChoose(door: Door): void
}

function Way({ door, isBusy, onChoose }: DoorProps) {
  const chapter = chapterOf(door.chapter)
  if (!chapter) return null
  const number = formatNumber(chapter.number)
  return (
    <li>
      <button type="button" disabled={isBusy} onClick={() => onChoose(door)}>
        <b>{words[door.id]()}</b>
        <span>{m.glossary_chapter({ number, topic: chapter.topic() })}</span>
      </button>
    </li>
  )
}

/** Why a run cannot stand there, in the words of the format. */
function Refused({ found }: { readonly found: Carriage }) {
  if (found.ok) return null
  return (
    <div role="alert" className={styles.refused}>
      <p>{m.carry_refused()}</p>
      <ul>
        {found.problems.slice(0, SHOWN).map(({ path, found: what, allowed }) => (
          <li key={path}>
            <code>{path}</code> {m.notice_problem({ found: what, allowed })}
          </li>
        ))}
      </ul>
    </div>
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
  const choose = async (door: Door) => {
    setBusy(true)
    const load = { run: lanes[lane], of: lanes.length, at }
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
      <ul className={styles.doors}>
        {doors
          .filter((door) => door.chapter !== chapter)
          .map((door) => (
            <Way key={door.id} door={door} isBusy={isBusy} onChoose={(one) => void choose(one)} />
          ))}
      </ul>
      <p role="status">{isBusy && m.carry_busy()}</p>
      {found && <Refused found={found} />}
      <p>{m.carry_not()}</p>
      <button type="button" className={styles.close} onClick={() => dialog.current?.close()}>
        {m.panel_close()}
      </button>
    </dialog>
  )
}
