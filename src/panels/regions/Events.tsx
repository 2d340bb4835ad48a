// What has happened since the region died, each with its time before or after the death.
import { formatInstant, formatNumber, formatSeconds, m } from '../../i18n'
import type { Moment } from '../../sim'
import { usePlayer, useReading } from '../../store'
import frame from '../frame/frame.module.css'
import { measuredBack, outageOf } from './computed'
import styles from './regions.module.css'

interface Line {
  readonly id: string
  readonly text: string
  readonly time: string // from the death; '' while it has not happened
}

const notYet = (at: number): number => (at < 0 ? Number.POSITIVE_INFINITY : at)

type Story = NonNullable<ReturnType<typeof outageOf>>

/** As long as any: it is not shown, and keeps the room of the one to come. */
const room: Omit<Story, 'region' | 'lastLost' | 'losses' | 'back'> = {
  at: 0,
  oldestLost: -2_000_000,
  writesLost: 88,
  noticed: 88_000_000,
  firstBack: 88_000_000,
  letGo: 88_000_000,
}

function linesOf(story: typeof room, back: number | null): readonly Line[] {
  const after = (at: number) =>
    at < 0 ? '' : m.rg_event_after({ time: formatSeconds(at - story.at) })
  const later = [
    { id: 'noticed', text: m.rg_event_noticed(), at: story.noticed },
    { id: 'first', text: m.rg_event_first(), at: story.firstBack },
    { id: 'last', text: m.rg_event_last(), at: back === null ? -1 : story.at + back },
  ].sort((a, b) => notYet(a.at) - notYet(b.at) || 0)
  const age = m.rg_event_before({ time: formatSeconds(story.at - story.oldestLost) })
  const gone = m.rg_event_writes({ n: formatNumber(story.writesLost) })
  const isKept = story.writesLost === 0
  return [
    { id: 'died', text: m.rg_event_died(), time: m.rg_event_at({ time: formatInstant(story.at) }) },
    {
      id: 'writes',
      text: isKept ? m.rg_event_writes_none() : gone,
      time: isKept ? '' : age,
    },
    ...later.map(({ id, text, at }) => ({ id, text, time: after(at) })),
  ]
}

const told = (moment: Moment): readonly Line[] => {
  const outage = outageOf(moment)
  return outage === null ? [] : linesOf(outage, measuredBack(moment))
}

const Lines = ({ lines, isHidden }: { lines: readonly Line[]; isHidden?: boolean }) => (
  <ol aria-hidden={isHidden}>
    {lines.map(({ id, text, time }) => (
      <li key={id} data-open={time === '' || undefined}>
        <span>{text}</span>
        <b>{time === '' && id !== 'writes' ? m.chart_none() : time}</b>
      </li>
    ))}
  </ol>
)

/** The story of a lane's outage. */
export function Events({ session, lane }: { session: string; lane: number }) {
  const player = usePlayer(session)
  const text = useReading(player, (one) => JSON.stringify(told(one.moment(lane))), 4)
  const lines: readonly Line[] = JSON.parse(text)
  return (
    <div className={`${frame.log} ${styles.events}`}>
      <h4>{m.rg_events()}</h4>
      {lines.length === 0 ? (
        <>
          <p>{m.rg_events_none()}</p>
          <Lines lines={linesOf(room, room.letGo)} isHidden />
        </>
      ) : (
        <Lines lines={lines} />
      )}
    </div>
  )
}
