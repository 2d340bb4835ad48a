import { useMemo, useRef } from 'react'
import { formatNumber, m, shownName } from '../../i18n'
import { useReading } from '../../store'
import { type Ghost, ghostsOf, waitingIn } from '../ghosts'
import type { Geometry } from '../layout/geometry'
import stage from '../stage.module.css'
import { useStillness } from '../surroundings'
import type { StagePlayer } from '../useStage'
import styles from './ghosts.module.css'

/** Another run whose lines are outlined. */
export interface GhostRun {
  readonly lane: number // of the player
  readonly name: string
}

interface GhostsProps {
  readonly player: Parameters<typeof useReading>[0] & StagePlayer
  readonly geometry: Geometry
  readonly runs: readonly GhostRun[]
}

const A_SECOND = 8
const STILLS_A_SECOND = 2
const WORDS = 10 // servers that are named in words

/** How many wait in the other runs, in words: read out when the run stands still. */
function Words({ player, runs }: Pick<GhostsProps, 'player' | 'runs'>) {
  const last = useRef('[]')
  const written = useReading(player, (one) => {
    if (one.playing) return last.current
    const said = runs.map(({ lane, name }) => {
      const lines = one
        .moment(lane)
        .servers.slice(0, WORDS)
        .filter(({ present }) => present)
      const list = lines.map((server) =>
        m.stage_ghost_server({ name: shownName(server.name), count: formatNumber(server.waiting) }),
      )
      return m.stage_ghost_says({ name, list: list.join(m.stage_key_comma()) })
    })
    last.current = JSON.stringify(said)
    return last.current
  })
  const sentences: readonly string[] = JSON.parse(written)
  return (
    <div className={stage.unseen} role="status" aria-label={m.stage_ghosts()}>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  )
}

/** Outlines where the lines of other runs reach at the same instant, with the lane's number. */
export function Ghosts({ player, geometry, runs }: GhostsProps) {
  const isStill = useStillness()
  const written = useReading(
    player,
    (one) => JSON.stringify(runs.map(({ lane }) => waitingIn(one.moment(lane), geometry))),
    isStill ? STILLS_A_SECOND : A_SECOND,
  )
  const ghosts = useMemo((): readonly Ghost[] => {
    return ghostsOf(geometry, JSON.parse(written))
  }, [geometry, written])
  const { width, height } = geometry
  return (
    <>
      <svg
        className={styles.ghosts}
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        aria-hidden="true"
      >
        {ghosts.map(({ lane, run, path, label }) => (
          <g key={`${run} ${lane}`} data-ghost={runs[run].lane}>
            <path className={styles.line} d={path} data-run={run} />
            <text className={styles.number} {...label} dy="0.35em">
              {formatNumber(runs[run].lane + 1)}
            </text>
          </g>
        ))}
      </svg>
      <Words player={player} runs={runs} />
    </>
  )
}
