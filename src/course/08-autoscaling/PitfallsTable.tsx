// The three pitfalls before and after, each number read from the run of a figure.
import { m } from '../../i18n'
import figures from '../../ui/figures.module.css'
import { FigureLink } from '../FigureLink'
import type { RunRef } from '../lesson'
import { Value } from '../Value'

interface Line {
  readonly name: () => string
  readonly run: RunRef
  /** Seconds until the last customer: what is paid for until then is counted. */
  readonly until: number
}

interface Pitfall {
  readonly name: () => string
  readonly lines: readonly Line[]
}

const NOON = 1_800
const RUSH = 900

const pitfalls: readonly Pitfall[] = [
  {
    name: m.autoscaling_pitfall_slow,
    lines: [
      { name: m.autoscaling_pitfall_slow_before, run: { figure: '8.4' }, until: RUSH },
      { name: m.autoscaling_pitfall_slow_fresh, run: { figure: '8.5', lane: 1 }, until: RUSH },
      { name: m.autoscaling_pitfall_slow_timetable, run: { figure: '8.5', lane: 3 }, until: RUSH },
    ],
  },
  {
    name: m.autoscaling_pitfall_eager,
    lines: [
      { name: m.autoscaling_pitfall_eager_before, run: { figure: '8.6' }, until: NOON },
      { name: m.autoscaling_pitfall_eager_capped, run: { figure: '8.6', lane: 2 }, until: NOON },
      { name: m.autoscaling_pitfall_eager_calm, run: { figure: '8.6', lane: 3 }, until: NOON },
    ],
  },
  {
    name: m.autoscaling_pitfall_swings,
    lines: [
      { name: m.autoscaling_pitfall_swings_before, run: { figure: '8.7' }, until: NOON },
      { name: m.autoscaling_pitfall_swings_window, run: { figure: '8.8', lane: 1 }, until: NOON },
      { name: m.autoscaling_pitfall_swings_one, run: { figure: '8.8', lane: 2 }, until: NOON },
    ],
  },
]

const Row = ({ line: { name, run, until } }: { line: Line }) => (
  <tr>
    <th scope="row">
      {name()} <FigureLink figure={run.figure} />
    </th>
    <td>
      <Value {...run} metric="lost.share" />
    </td>
    <td>
      <Value {...run} metric="latency.p99" />
    </td>
    <td>
      <Value {...run} to={until} metric="scaling.minutes" />
    </td>
    <td>
      <Value {...run} metric="scaling.peak" />
    </td>
    <td>
      <Value {...run} metric="scaling.reversals" />
    </td>
  </tr>
)

/** Before and after: who was lost, how long the slowest waited, what it cost. */
export function PitfallsTable() {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls takes the focus
    <section className={figures.scroll} tabIndex={0} aria-label={m.autoscaling_caption_pitfalls()}>
      <table className={figures.figures}>
        {pitfalls.map(({ name, lines }) => (
          <tbody key={name()}>
            <tr>
              <th scope="col">{name()}</th>
              <th scope="col">{m.scaling_figure_lost()}</th>
              <th scope="col">{m.scaling_figure_p99()}</th>
              <th scope="col">{m.scaling_figure_minutes()}</th>
              <th scope="col">{m.scaling_figure_peak()}</th>
              <th scope="col">{m.scaling_figure_reversals()}</th>
            </tr>
            {lines.map((line) => (
              <Row key={line.name()} line={line} />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  )
}
