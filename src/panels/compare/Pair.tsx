// One pair of lanes set against each other, customer by customer and seed by seed, and how the rule
// of each lane goes about it.
import { m } from '../../i18n'
import { actions, usePlayer, useReading, useSession } from '../../store'
import { Select } from '../../ui/Select'
import { Customers } from './Customers'
import styles from './compare.module.css'
import { judged, measureOf } from './measures'
import { Rules } from './Rules'
import type { Trials } from './trials'
import { Verdict } from './Verdict'

export interface PairProps {
  readonly session: string
  readonly names: readonly string[]
  readonly trials: Trials
  readonly pair: readonly [number, number]
}

export function Pair({ session, names, trials, pair }: PairProps) {
  const lanes = useSession(session, (state) => state.lanes)
  const view = useSession(session, (state) => state.view)
  const at = useReading(usePlayer(session), (one) => one.at, 2)
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
    <>
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
    </>
  )
}
