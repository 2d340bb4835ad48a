// Below the score: the figures of the lanes. What comes below them (one pair set against each
// other, and how each rule goes about it) is fetched as it comes into sight.
import { useRef } from 'react'
import type { AnswerCounts } from '../../sim'
import { usePlayer, useReading, useSession } from '../../store'
import { later } from '../../ui/later'
import { useNear } from '../../ui/near'
import { Answers } from '../frame/Answers'
import { useSummaries } from '../frame/useSummaries'
import styles from './compare.module.css'
import { FiguresTable } from './FiguresTable'
import { KindFigures } from './KindFigures'
import type { PairProps } from './Pair'

/** As high as what it stands for, so that nothing moves when that comes. */
const Waits = () => <div className={styles.waitsForPair} />

const Pair = later(() => import('./Pair').then((it) => it.Pair), Waits)

export function Lower({ session, names, trials, pair }: PairProps) {
  const player = usePlayer(session)
  const lanes = useSession(session, (state) => state.lanes)
  const end = useRef<HTMLDivElement>(null)
  const isSeen = useNear(end, '0px')
  // As one text, so that a moment in which nothing has changed draws nothing.
  const told = useReading(
    player,
    (one) => JSON.stringify(lanes.map((_, lane) => one.moment(lane).answers ?? null)),
    2,
  )
  const answers: readonly (AnswerCounts | null)[] = JSON.parse(told)
  const figures = useSummaries(player)
  return (
    <div className={styles.lower}>
      <KindFigures session={session} names={names} />
      <Answers lanes={answers} names={names} />
      <FiguresTable names={names} figures={figures} trials={trials} />
      <div ref={end} className={styles.end}>
        {isSeen ? <Pair session={session} names={names} trials={trials} pair={pair} /> : <Waits />}
      </div>
    </div>
  )
}
