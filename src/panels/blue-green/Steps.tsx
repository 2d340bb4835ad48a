// What the release has done up to the playhead, and what is due next, with its hour.
import { formatInstant, formatNumber, m } from '../../i18n'
import type { Due, StepDone } from '../../sim'
import { usePlayer, useReading } from '../../store'
import frame from '../frame/frame.module.css'
import { ofStep } from '../frame/releaseEntries'
import styles from './blueGreen.module.css'
import { releaseOf } from './fleet'

const dueNames: Readonly<Record<Due, () => string>> = {
  deploy: m.bg_due_deploy,
  started: m.bg_due_started,
  tested: m.bg_due_tested,
  warmed: m.bg_due_warmed,
  switch: m.bg_due_switch,
  next: m.bg_due_next,
  drained: m.bg_due_drained,
  finished: m.bg_due_finished,
  returned: m.bg_due_returned,
}

const isDue = (word: string): word is Due => Object.hasOwn(dueNames, word)

interface StepsProps {
  readonly session: string
  readonly lane: number
  readonly rows: number // steps in sight
}

const FAR = 3_600_000_000 // microseconds: what is due later than in an hour is not told

const glyphOf = ({ step }: StepDone): string => {
  if (step === 'cut' || step === 'failed' || step === 'alarm') return 'M3.5 3.5l7 7m0 -7l-7 7'
  return step === 'ignored' ? 'M4 7h6' : 'M3 7.5l3 3l5.5 -6.5'
}

/** The steps of one lane. */
export function Steps({ session, lane, rows }: StepsProps) {
  const player = usePlayer(session)
  const moment = useReading(player, (one) => one.moment(lane), 4)
  const release = releaseOf(moment)
  if (release === null) return null
  const done = release.steps.slice(-rows)
  const due = Object.entries(release.due)
    .filter((entry): entry is [Due, number] => isDue(entry[0]) && entry[1] < moment.at + FAR)
    .sort((a, b) => a[1] - b[1])
  const nameOf = (server: number) => moment.servers[server]?.name ?? ''
  return (
    <div className={`${frame.log} ${styles.steps}`}>
      <h4>
        {m.bg_steps()}
        {release.steps.length > rows && (
          <span>{m.panel_log_earlier({ count: formatNumber(release.steps.length - rows) })}</span>
        )}
      </h4>
      <ol>
        {done.map((one, index) => (
          <li
            key={`${one.at} ${one.step} ${one.server}`}
            aria-current={index === done.length - 1 ? 'step' : undefined}
          >
            <button type="button" onClick={() => player.seek(one.at)}>
              <time>{formatInstant(one.at)}</time>
              <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
                <path d={glyphOf(one)} />
              </svg>
              <span>{ofStep(one.step, one.number, nameOf(one.server))}</span>
            </button>
          </li>
        ))}
        {due.map(([name, at]) => (
          <li key={name} className={styles.due}>
            <time>{formatInstant(at)}</time>
            <span>{dueNames[name]()}</span>
          </li>
        ))}
        {done.length + due.length === 0 && <li className={styles.due}>{m.bg_steps_none()}</li>}
      </ol>
    </div>
  )
}
