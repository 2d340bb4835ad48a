import { useContext } from 'react'
import { formatNumber, formatPercent, formatSeconds, m } from '../../i18n'
import type { Moment } from '../../sim'
import type { Run } from '../../sim/scenario'
import { type Player, usePlayer, useReading, useSession } from '../../store'
import table from '../../ui/figures.module.css'
import { AskedContext } from '../frame/asked'
import { lostBefore, measuredAt, type Noticing, noticing, probeRate } from './figures'
import { scenarioAt, specOf } from './spec'

const seconds = (value: number | null): string =>
  value === null ? m.chart_none() : formatSeconds(value)

const countOf = (value: number | null): string =>
  value === null ? m.chart_none() : formatNumber(value)

const range = ({ least, most }: Noticing['hangs']): string =>
  m.health_watch_range({ least: formatNumber(least / 1e6, 1), most: formatSeconds(most) })

type Line = readonly [name: string, said: string, measured: string]

// What came of requests that servers had had, where a gateway is told of such things.
function repeatLines({ repeats }: Moment): readonly Line[] {
  if (repeats === undefined) return []
  const none = m.chart_none()
  const { expired, repeated, twice } = repeats
  return [
    [m.health_figure_expired(), none, formatNumber(expired)],
    [m.health_figure_repeated(), none, formatNumber(repeated)],
    [m.health_figure_twice(), none, formatNumber(twice)],
  ]
}

function linesAt(player: Player, run: Run): readonly Line[] {
  const moment = player.moment(0)
  const scenario = scenarioAt(run, player.at)
  const found = measuredAt(moment, player.cells(0).health)
  const expected = noticing(specOf(scenario))
  const none = m.chart_none()
  const both = (of: (one: Noticing['hangs']) => string): string =>
    expected === null
      ? none
      : m.health_figure_both({ crash: of(expected.refuses), hang: of(expected.hangs) })
  const asked = probeRate(scenario)
  const customers = moment.rates.reduce((sum, rate) => sum + rate, 0)
  const { falseEjections, ejections, availability } = found
  const counted = { count: formatNumber(falseEjections), all: formatNumber(ejections) }
  return [
    [m.health_figure_notice(), both(range), seconds(found.timeToEject)],
    [
      m.health_figure_lost(),
      both(({ mean }) => countOf(lostBefore(moment, mean))),
      formatNumber(found.lostUnnoticed),
    ],
    [m.health_figure_false(), none, m.health_row_of(counted)],
    [
      m.health_figure_probes(),
      customers > 0 ? formatPercent(asked / (asked + customers), 1) : none,
      formatPercent(found.probeShare, 1),
    ],
    [
      m.health_figure_availability(),
      none,
      availability === null ? none : formatPercent(availability, 2),
    ],
    ...repeatLines(moment),
  ]
}

/** Said beforehand beside what was measured, up to the playhead. */
export function Measured({ session }: { session: string }) {
  const player = usePlayer(session)
  const run = useSession(session, ({ lanes }) => lanes[0])
  // As one text, so that nothing is drawn anew while nothing changes.
  const text = useReading(player, (one) => JSON.stringify(linesAt(one, run)), 4)
  const lines: readonly Line[] = JSON.parse(text)
  const isAsked = useContext(AskedContext)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by keyboard too
    <div role="group" className={table.scroll} tabIndex={0} aria-label={m.health_figures()}>
      <table className={table.figures}>
        <caption>{m.health_figures()}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{m.health_figures_said()}</th>
            <th scope="col">{m.health_figures_measured()}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(([name, said, measured]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{isAsked ? m.chart_none() : said}</td>
              <td>{measured}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {isAsked && <p className={table.note}>{m.panel_asked_first()}</p>}
    </div>
  )
}
