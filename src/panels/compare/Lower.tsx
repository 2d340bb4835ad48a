// Below the score: the figures of the lanes, and one pair of them set against each other.
import { m } from '../../i18n'
import type { AnswerCounts } from '../../sim'
import { actions, usePlayer, useReading, useSession } from '../../store'
import { Select } from '../../ui/Select'
import { Answers } from '../frame/Answers'
import { Customers } from './Customers'
import styles from './compare.module.css'
import { FiguresTable } from './FiguresTable'
import { KindFigures } from './KindFigures'
import { judged, measureOf } from './measures'
import { Rules } from './Rules'
import type { Trials } from './trials'
import { useFigures } from './useFigures'
import { Verdict } from './Verdict'

interface LowerProps {
  readonly session: string
  readonly names: readonly string[]
  readonly trials: Trials
  readonly pair: readonly [number, number]
}

export function Lower({ session, names, trials, pair }: LowerProps) {
  const player = usePlayer(session)
  const lanes = useSession(session, (state) => state.lanes)
  const view = useSession(session, (state) => state.view)
  const at = useReading(player, (one) => one.at, 2)
  // As one text, so that a moment in which nothing has changed draws nothing.
  const told = useReading(
    player,
    (one) => JSON.stringify(lanes.map((_, lane) => one.moment(lane).answers ?? null)),
    2,
  )
  const answers: readonly (AnswerCounts | null)[] = JSON.parse(told)
  const figures = useFigures(player)
  const measure = measureOf(view.measure)
  const options = names.map((label, lane) => ({ id: String(lane), label }))
  const choose = (key: string) => (id: string) => {
    const [first, second] = pair
    const lane = Number(id)
    actions.setView(session, key, lane)
    // The lane that was on the other side changes places.
    if (key === 'first' && lane === second) actions.setView(session, 'second', first)
    if (key === 'second' && lane === first) actions.setView(session, 'first', second)
  }
  return (
    <div className={styles.lower}>
      <KindFigures session={session} names={names} />
      <Answers lanes={answers} names={names} />
      <FiguresTable names={names} figures={figures} trials={trials} />
      <fieldset className={styles.pair}>
        <legend>{m.compare_pair()}</legend>
        <Select
          label={m.compare_first()}
          value={String(pair[0])}
          options={options}
          onChange={choose('first')}
        />
        <Select
          label={m.compare_second()}
          value={String(pair[1])}
          options={options}
          onChange={choose('second')}
        />
        <Select
          label={m.compare_measure()}
          value={measure.id}
          options={judged.map(({ id, name }) => ({ id, label: name() }))}
          onChange={(id) => actions.setView(session, 'measure', id)}
        />
      </fieldset>
      <div className={styles.halves}>
        <Verdict trials={trials} names={names} pair={pair} measure={measure} />
        <Customers lanes={lanes} names={names} pair={pair} at={at} />
      </div>
      <Rules lanes={lanes} names={names} />
    </div>
  )
}
