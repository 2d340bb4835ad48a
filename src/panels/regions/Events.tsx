// What has happened since the region died, each with its time after the death.
import { formatInstant, formatNumber, formatSeconds, m } from '../../i18n'
import type { Moment } from '../../sim'
import { usePlayer, useReading } from '../../store'
import frame from '../frame/frame.module.css'
import { measuredBack, outageOf } from './computed'
import styles from './regions.module.css'

interface Line {
  readonly id: string
  readonly text: string
  readonly time: string // after the death; '' while it has not happened
}

function linesOf(moment: Moment): readonly Line[] {
  const outage = outageOf(moment)
  if (outage === null) return []
  const after = (at: number) => (at < 0 ? '' : `+${formatSeconds(at - outage.at)}`)
  const back = measuredBack(moment)
  return [
    { id: 'died', text: m.rg_event_died(), time: formatInstant(outage.at) },
    {
      id: 'writes',
      text:
        outage.writesLost === 0
          ? m.rg_event_writes_none()
          : m.rg_event_writes({ n: formatNumber(outage.writesLost) }),
      time: outage.writesLost === 0 ? '' : `−${formatSeconds(outage.at - outage.oldestLost)}`,
    },
    { id: 'noticed', text: m.rg_event_noticed(), time: after(outage.noticed) },
    { id: 'first', text: m.rg_event_first(), time: after(outage.firstBack) },
    {
      id: 'last',
      text: m.rg_event_last(),
      time: back === null ? '' : `+${formatSeconds(back)}`,
    },
  ]
}

/** The story of a lane's outage. */
export function Events({ session, lane }: { session: string; lane: number }) {
  const player = usePlayer(session)
  const text = useReading(player, (one) => JSON.stringify(linesOf(one.moment(lane))), 4)
  const lines: readonly Line[] = JSON.parse(text)
  return (
    <div className={`${frame.log} ${styles.events}`}>
      <h4>{m.rg_events()}</h4>
      {lines.length === 0 ? (
        <p>{m.rg_events_none()}</p>
      ) : (
        <ol>
          {lines.map(({ id, text: told, time }) => (
            <li key={id} data-open={time === '' || undefined}>
              <span>{told}</span>
              <b>{time === '' && id !== 'writes' ? m.chart_none() : time}</b>
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}
