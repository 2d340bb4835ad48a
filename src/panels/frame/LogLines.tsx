import { useMemo } from 'react'
import { formatInstant, m } from '../../i18n'
import { usePlayer, useReading } from '../../store'
import { type Glyph, type LogLine, linesOf } from './entries'
import styles from './frame.module.css'
import { rowsOf } from './logRows'
import small from './small.module.css'

const paths: Readonly<Record<Glyph, string>> = {
  dot: 'M7 5.6a1.4 1.4 0 1 0 0 2.8a1.4 1.4 0 0 0 0-2.8',
  cross: 'M4 4l6 6M10 4l-6 6',
  warning: 'M7 2.5L12 11H2z',
  check: 'M3 7.5l2.8 2.8L11 4.5',
  plus: 'M7 3v8M3 7h8',
  minus: 'M3 7h8',
}

const Mark = ({ glyph }: { glyph: Glyph }) => (
  <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
    <path d={paths[glyph]} />
  </svg>
)

function Line({ line, isNow, onGo }: { line: LogLine; isNow: boolean; onGo: () => void }) {
  return (
    <li aria-current={isNow ? 'step' : undefined} data-tone={line.glyph}>
      <button type="button" onClick={onGo}>
        <time>{formatInstant(line.at)}</time>
        <Mark glyph={line.glyph} />
        <span>{line.text}</span>
      </button>
    </li>
  )
}

export interface LinesProps {
  readonly session: string
  readonly laneNames: readonly string[]
}

export interface LogProps extends LinesProps {
  readonly rows: number // lines in sight
}

export type NewestProps = LinesProps & { readonly onOpen: () => void }

/** The lines of the journal, before and after the playhead. */
function useLines({ session, laneNames }: LinesProps) {
  const player = usePlayer(session)
  const count = player.lanes.length
  const at = useReading(player, (one) => one.at, 4)
  const length = useReading(
    player,
    (one) => one.lanes.reduce((sum, _, lane) => sum + one.journal(lane).length, 0),
    4,
  )
  const runs = useReading(player, (one) => one.lanes.map(({ run }) => run.seed).join(), 4)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the journals change with their length
  const lines = useMemo(
    () =>
      linesOf(
        Array.from({ length: count }, (_, lane) => {
          const { servers } = player.moment(lane)
          return {
            entries: player.journal(lane),
            name: count > 1 ? (laneNames[lane] ?? null) : null,
            nameOf: (server: number) => servers[server]?.name ?? '',
          }
        }),
      ),
    [player, count, laneNames, length, runs],
  )
  const past = lines.filter((line) => line.at <= at)
  return { player, past, coming: lines.slice(past.length) }
}

/** The newest line alone, for a phone: it opens the whole log. */
export function NewestLine({ onOpen, ...props }: NewestProps) {
  const { past } = useLines(props)
  const line = past.at(-1)
  return (
    <div className={`${styles.log} ${small.newest}`} data-tone={line?.glyph}>
      <button type="button" onClick={onOpen}>
        {line ? (
          <>
            <time>{formatInstant(line.at)}</time>
            <Mark glyph={line.glyph} />
            <span>{line.text}</span>
          </>
        ) : (
          <span>{m.panel_log_empty()}</span>
        )}
      </button>
    </div>
  )
}

/** What has happened, the latest at the rule; below the rule what is known to come. */
export function LogLines({ session, laneNames, rows }: LogProps) {
  const { player, past, coming } = useLines({ session, laneNames })
  const ahead = coming.slice(0, past.length === 0 ? rows : 1)
  const behind = past.slice(-Math.max(1, rows - ahead.length))
  const earlier = past.length - behind.length
  return (
    <div className={styles.log} style={rowsOf({ rows, laneNames })}>
      <h4>
        {m.panel_log()}
        {earlier > 0 && <span>{m.panel_log_earlier({ count: earlier })}</span>}
      </h4>
      {behind.length + ahead.length === 0 && <p>{m.panel_log_empty()}</p>}
      <ol>
        {behind.map((line, index) => (
          <Line
            key={line.key}
            line={line}
            isNow={index === behind.length - 1}
            onGo={() => player.seek(line.at)}
          />
        ))}
      </ol>
      {ahead.length > 0 && (
        <ol className={styles.ahead}>
          {ahead.map((line) => (
            <Line key={line.key} line={line} isNow={false} onGo={() => player.seek(line.at)} />
          ))}
        </ol>
      )}
    </div>
  )
}
