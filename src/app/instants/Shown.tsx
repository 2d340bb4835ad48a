import { type MouseEvent, useEffect, useState } from 'react'
import { chapterOf } from '../../course'
import { runningFigure } from '../../course/figures'
import { glossary, type TermId } from '../../course/glossary'
import { formatInstant, getLocale, m, shownName } from '../../i18n'
import { ENGINE_REVISION } from '../../sim'
import type { Run } from '../../sim/scenario'
import {
  actions,
  hashOf,
  prepare,
  type Session,
  store,
  useCourse,
  usePlayer,
  useReading,
  type View,
} from '../../store'
import { find } from './find'
import { forgetTerm } from './forget'
import { instants, openingFor } from './index'
import type { Found, Instant, PlaceId, Thing } from './instant'
import { Ring } from './Ring'
import styles from './shown.module.css'
import { cameFrom, hashOfPlace, toWord } from './way'

interface Seen extends Found {
  readonly instant: Instant
  readonly lanes: readonly Run[]
}

const placeWords: Readonly<Record<PlaceId, () => string>> = {
  clients: m.shown_clients,
  balancer: m.shown_balancer,
  pool: m.shown_pool,
  lane: m.shown_lane,
  instances: m.shown_instances,
  fleet: m.shown_fleet,
  seed: m.shown_seed,
  table: m.shown_table,
}

function wordsOf(thing: Thing, serverName: (id: number) => string): string {
  if (thing.kind === 'row') return m.shown_row()
  if (thing.kind === 'place') return placeWords[thing.place]()
  if (thing.kind === 'server') return m.shown_server({ name: shownName(serverName(thing.id)) })
  return m.shown_request({ id: String(thing.id) })
}

/** What else is on the screen: the row is open, or the request or server selected. */
function viewOf({ thing, instant: { lane } }: Seen): View {
  const stage: View = lane > 0 ? { 'view-stage': lane } : {} // where one lane of many is drawn
  if (thing.kind === 'row') return { ...stage, 'fold-0': `-${thing.key}` }
  return thing.kind === 'place' ? stage : { ...stage, lane, [thing.kind]: thing.id }
}

/** Puts the figure at the instant, with the thing selected; what stood there comes back by undo. */
const show = (session: string, seen: Seen): void =>
  actions.receive(session, {
    figure: session,
    lanes: seen.lanes,
    at: seen.at,
    view: viewOf(seen),
    digests: null,
    engine: ENGINE_REVISION,
  })

/** The lanes that the term is looked for in: as the figure opens, or with the chapter's change. */
async function lanesFor(instant: Instant, { id, opening }: Session): Promise<readonly Run[]> {
  if (instant.change === undefined) return opening
  const cut = id.lastIndexOf('-')
  const lesson = await chapterOf(id.slice(0, cut))?.load?.()
  if (!lesson) return opening
  return openingFor(instant, { lesson, figure: runningFigure(lesson, id.slice(cut + 1)) })
}

/** Looks for the instant once the figure is open, and goes there. */
function useSeen(session: string, term: TermId): Seen | 'none' | null {
  const [seen, setSeen] = useState<Seen | 'none' | null>(null)
  useEffect(() => {
    let isWanted = true
    const look = async () => {
      const instant = instants[term]?.()
      const opened = store.getState().sessions[session]
      if (!instant || !opened) return setSeen('none')
      const lanes = await lanesFor(instant, opened)
      await prepare(lanes)
      const found = await find(lanes[instant.lane], instant, () => isWanted)
      if (!isWanted) return
      const next = found && { ...found, instant, lanes }
      setSeen(next ?? 'none')
      if (next) show(session, next)
    }
    void look()
    return () => {
      isWanted = false
    }
  }, [session, term])
  return seen
}

const isSelected = ({ selection }: Session, { thing, instant }: Seen): boolean =>
  (thing.kind !== 'request' && thing.kind !== 'server') ||
  (selection?.kind === thing.kind && selection.id === thing.id && selection.lane === instant.lane)

interface ShownProps {
  readonly session: string
  readonly term: TermId
}

/** Back to the word in the prose that led here, else to the glossary. */
function WayBack({ term }: Pick<ShownProps, 'term'>) {
  const from = cameFrom(useCourse(({ hash }) => hash))
  if (!from) return <a href={hashOf({ page: 'glossary' })}>{m.shown_back()}</a>
  const back = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    if (toWord(term, from)) event.preventDefault()
  }
  return (
    <a href={hashOfPlace(from)} onClick={back}>
      {m.shown_back_to_text()}
    </a>
  )
}

function Caption({ session, term, seen }: ShownProps & { readonly seen: Seen }) {
  const player = usePlayer(session)
  const { at, thing, instant, lanes } = seen
  const isThere = useReading(player, (one) => one.at === at, 4)
  const isSame = useCourse(({ sessions }) => {
    const one = sessions[session]
    return one !== undefined && one.lanes === lanes && isSelected(one, seen)
  })
  const [word, meaning] = glossary[term][getLocale()]
  const nameOf = (id: number) => player.moment(instant.lane).servers[id]?.name ?? String(id)
  const close = () => {
    document.getElementById(`figure-${session.slice(session.lastIndexOf('-') + 1)}`)?.focus()
    forgetTerm()
  }
  const isShown = isThere && isSame
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears its buttons
    <div
      className={styles.shown}
      data-shown={term}
      onKeyDown={({ key }) => key === 'Escape' && close()}
    >
      <p role="status">
        <b>{word}</b> {m.shown_at({ at: formatInstant(at), thing: wordsOf(thing, nameOf) })}{' '}
        {instant.change !== undefined && `${m.shown_changed()} `}
        <span>{meaning}</span>
      </p>
      <p>
        <WayBack term={term} />
        {!isShown && (
          <button type="button" onClick={() => show(session, seen)}>
            {m.shown_again()}
          </button>
        )}
        <button type="button" onClick={close}>
          {m.panel_close()}
        </button>
      </p>
      {isShown && <Ring thing={thing} lane={instant.lane} />}
    </div>
  )
}

/** Above a figure that was opened for a term: what is to be seen in it, and a ring around that. */
export function Shown({ session, term }: ShownProps) {
  const seen = useSeen(session, term)
  if (seen === null || seen === 'none')
    return (
      <p className={styles.looking} role="status">
        {seen === null ? m.shown_looking() : m.shown_none()}
      </p>
    )
  return <Caption session={session} term={term} seen={seen} />
}
