// Sliders of the market, the price of one machine, the ways to meet the demand, and two of them run
// while one machine fails.
import { useMemo, useRef } from 'react'
import { Score } from '../../charts/Score'
import { formatMoney, formatNumber, formatPercent, formatRate, m } from '../../i18n'
import { actions, useSession } from '../../store'
import button from '../../ui/button.module.css'
import table from '../../ui/figures.module.css'
import { Select } from '../../ui/Select'
import { Held } from '../frame/Held'
import { Quantity } from '../frame/Quantity'
import { courseRoom, useAbove } from '../frame/size'
import type { WholeProps } from '../panel'
import { chosenOf, isRunOf, offersOf, SIZES, scenarioOf, type Wishes, wishesIn } from './market'
import { useMeasured } from './measured'
import { Offers } from './Offers'
import { PriceCurve } from './PriceCurve'
import styles from './prices.module.css'

const EMBED_SCORE = 152 // pixels of the score that stays in sight

interface Setting {
  readonly key: keyof Wishes
  readonly label: () => string
  readonly stops: readonly number[]
  format(value: number): string
}

/** By their ids in an address, too. */
export const settings: readonly Setting[] = [
  {
    key: 'rate',
    label: m.prices_rate,
    stops: [10, 20, 40, 60, 80, 100, 150, 200, 300, 400],
    format: formatRate,
  },
  { key: 'spare', label: m.prices_spare, stops: [0, 1, 2], format: (value) => formatNumber(value) },
  {
    key: 'bend',
    label: m.prices_bend,
    stops: [0.9, 0.95, 1, 1.05, 1.1, 1.15, 1.2, 1.3],
    format: (value) =>
      value === 1
        ? m.prices_bend_none()
        : m.prices_bend_by({
            sign: value > 1 ? '+' : '−',
            share: formatPercent(Math.abs(value - 1)),
          }),
  },
  { key: 'own', label: m.prices_own, stops: [0, 0.01, 0.02, 0.05, 0.1], format: formatMoney },
]

interface PartProps {
  readonly session: string
  readonly wishes: Wishes
}

const Settings = ({ session, wishes }: PartProps) => (
  <div className={styles.settings}>
    {settings.map(({ key, label, stops, format }) => (
      <Held key={key} id={key}>
        <Quantity
          label={label()}
          value={wishes[key]}
          min={stops[0]}
          max={stops[stops.length - 1]}
          step={0.01}
          stops={stops}
          format={format}
          isWhole={key === 'spare'}
          onChange={(value) => actions.setView(session, key, value)}
        />
      </Held>
    ))}
  </div>
)

/** Which two sizes are run, and the way to do so. */
function Run({ session, wishes, runs }: PartProps & { runs: ReturnType<typeof useMeasured> }) {
  const lanes = useSession(session, (state) => state.lanes)
  const start = () => {
    if (!isRunOf(lanes, wishes)) {
      chosenOf(wishes, offersOf(wishes)).forEach((offer, lane) => {
        const scenario = scenarioOf(lanes[lane].scenario, wishes, offer)
        actions.setScenario(session, scenario, { lane, gesture: 'machines' })
      })
      actions.endGesture(session)
    }
    runs.start()
  }
  const { isRunning, done, all } = runs
  const told = done > 0 ? m.prices_done({ runs: 10 }) : m.prices_says()
  return (
    <div className={styles.run}>
      {(['first', 'second'] as const).map((key, lane) => (
        <Held key={key} id={key}>
          <Select
            label={[m.prices_first(), m.prices_second()][lane]}
            value={String(wishes[key])}
            options={SIZES.map((size) => ({
              id: String(size),
              label: m.prices_places({ n: formatNumber(size) }),
            }))}
            onChange={(id) => actions.setView(session, key, Number(id))}
          />
        </Held>
      ))}
      <Held id="run">
        <button type="button" className={button.button} onClick={isRunning ? runs.stop : start}>
          {isRunning ? m.capacity_stop() : m.prices_run()}
        </button>
      </Held>
      <p role="status">{isRunning ? m.capacity_progress({ done, all }) : told}</p>
    </div>
  )
}

/** Prices, the offers, and the score. */
export function PriceBody({ session, manifest, arrangement, held }: WholeProps) {
  const view = useSession(session, (state) => state.view)
  const base = useSession(session, ({ opening }) => opening[0].scenario)
  const lanes = useSession(session, (state) => state.lanes)
  const wishes = useMemo(() => wishesIn(view), [view])
  const offers = useMemo(() => offersOf(wishes), [wishes])
  const runs = useMeasured(base, wishes)
  const body = useRef<HTMLDivElement>(null)
  const above = useAbove(body, arrangement)
  const room = { course: courseRoom(above), embed: EMBED_SCORE, phone: undefined }[arrangement]
  const names = lanes.map(({ scenario: { pools } }) =>
    m.prices_lane({ machines: pools[0].servers.length, places: pools[0].servers[0].slots }),
  )
  return (
    <>
      <div ref={body} className={styles.body}>
        <Settings session={session} wishes={wishes} />
        <div className={styles.pictures}>
          <PriceCurve wishes={wishes} />
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by keyboard too */}
          <section className={table.scroll} tabIndex={0} aria-label={m.prices_table()}>
            <Offers wishes={wishes} offers={offers} found={runs.found} />
          </section>
        </div>
        <Run session={session} wishes={wishes} runs={runs} />
      </div>
      <Score
        session={session}
        rows={manifest.rows.map((row) => ({ ...row, laneName: names[row.lane] }))}
        arrangement={arrangement}
        room={room}
        isHeld={held}
      />
    </>
  )
}
