// The inequality of the third pitfall, run by run: what theory says of it beside what was counted.
import { formatNumber, m } from '../../i18n'
import { swingOf } from '../../panels/autoscaling/swing'
import figures from '../../ui/figures.module.css'
import { useDesk } from '../desk'
import { FigureLink } from '../FigureLink'
import type { RunRef } from '../lesson'
import { runOf } from '../runs'
import { Value } from '../Value'

interface Line {
  readonly name: () => string
  readonly run: RunRef
}

const lines: readonly Line[] = [
  { name: m.autoscaling_band_fresh, run: { figure: 'culprit' } },
  { name: m.autoscaling_band_boot, run: { figure: 'culprit', lane: 2 } },
  { name: m.autoscaling_band_lag, run: { figure: 'culprit', lane: 1 } },
  { name: m.autoscaling_band_both, run: { figure: '8.7' } },
  { name: m.autoscaling_band_gap, run: { figure: 'culprit', lane: 3 } },
  { name: m.autoscaling_band_one, run: { figure: '8.8', lane: 2 } },
]

const numbered = /^\d/

function Row({ line: { name, run } }: { line: Line }) {
  const { lesson } = useDesk()
  const swing = swingOf(runOf(lesson, run, 1))
  if (swing === null) return null
  const { jump, band, swings } = swing
  return (
    <tr>
      <th scope="row">
        {name()} {numbered.test(run.figure) && <FigureLink figure={run.figure} />}
      </th>
      <td>{formatNumber(jump)}</td>
      <td>{swings ? '>' : '≤'}</td>
      <td>{formatNumber(band, 1)}</td>
      <td>{swings ? m.autoscaling_band_swings() : m.autoscaling_band_settles()}</td>
      <td>
        <Value {...run} metric="scaling.reversals" />
      </td>
    </tr>
  )
}

/** Servers moved blindly against the width of the band, and how often the fleet turned. */
export function BandTable() {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls takes the focus
    <section className={figures.scroll} tabIndex={0} aria-label={m.autoscaling_caption_band()}>
      <table className={figures.figures}>
        <thead>
          <tr>
            <td />
            <th scope="col">{m.autoscaling_band_jump()}</th>
            <td />
            <th scope="col">{m.autoscaling_band_width()}</th>
            <th scope="col">{m.autoscaling_band_theory()}</th>
            <th scope="col">{m.autoscaling_band_turns()}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Row key={line.name()} line={line} />
          ))}
        </tbody>
      </table>
    </section>
  )
}
