import { formatInstant, m } from '../../i18n'
import type { AxisTick, TimeAxis, TimeUnit } from '../axis'
import charts from '../charts.module.css'
import { type Arrangement, trackOf } from './arrangement'
import { type PlacedMark, widthOf } from './marks'
import styles from './score.module.css'

const withUnit: Readonly<Record<TimeUnit, (value: { n: number }) => string>> = {
  milliseconds: m.chart_axis_ms,
  seconds: m.chart_axis_s,
  minutes: m.chart_axis_min,
  hours: m.chart_axis_h,
}

/** The first label says the unit for all. */
const labelOf = ({ at, value }: AxisTick, unit: TimeUnit): string =>
  at === 0 ? withUnit[unit]({ n: value }) : String(value)

const paths = {
  warn: 'M0 -5.6l5.4 9.4h-10.8z',
  lost: 'M-4.4 -4.4l8.8 8.8m0 -8.8l-8.8 8.8',
  plus: 'M-5.5 0h11M0 -5.5v11',
  minus: 'M-5.5 0h11',
} as const

interface MarkGlyphProps {
  readonly mark: PlacedMark
  readonly isAhead: boolean
  readonly hasWord: boolean
  readonly baseline: number
}

function MarkGlyph({ mark, isAhead, hasWord, baseline }: MarkGlyphProps) {
  const { glyph, x, word, wordX } = mark
  if (glyph === 'own') return <circle className={styles.own} cx={x} r="4" />
  if (glyph !== 'tick')
    return <path className={styles[glyph]} transform={`translate(${x})`} d={paths[glyph]} />
  return (
    <>
      <path className={isAhead ? styles.tickAhead : styles.tick} d={`M${x} -5v10`} />
      {hasWord && (
        <text
          className={isAhead ? styles.wordAhead : styles.word}
          x={wordX}
          y={baseline}
          textAnchor="middle"
        >
          {word}
        </text>
      )}
    </>
  )
}

interface TrackProps {
  readonly axis: TimeAxis
  readonly arrangement: Arrangement
  readonly marks: readonly PlacedMark[]
  readonly at: number
  readonly furthest: number
}

const BESIDE = 4 // the first label stands beside the playhead at the start, not under it

/** The track with its labels, and the marks on it. */
export function Track({ axis, arrangement, marks, at, furthest }: TrackProps) {
  const { center, words, labels, tagLeast } = trackOf(arrangement)
  const bar = (className: string, to: number) => (
    <rect
      className={className}
      x={axis.from}
      y={-2}
      width={Math.max(0, to - axis.from)}
      height="4"
      rx="2"
    />
  )
  // Two servers that join at once are one mark, unless each has a word.
  const isSeen = ({ at: when, glyph, word }: PlacedMark, place: number): boolean =>
    word !== '' || marks.findIndex((one) => one.at === when && one.glyph === glyph) === place
  // The playhead's tag reaches up to the words; one that it would cut is left out meanwhile.
  const isClear = ({ wordX, wordHalf }: PlacedMark): boolean =>
    Math.abs(wordX - axis.x(at)) > wordHalf + tagLeast / 2 - 2
  return (
    <>
      <g transform={`translate(0 ${center})`}>
        {bar(styles.trackAll, axis.to)}
        {bar(styles.trackSimulated, axis.x(furthest))}
        {bar(styles.trackPlayed, axis.x(at))}
        {marks.filter(isSeen).map((mark) => (
          <MarkGlyph
            key={`${mark.at} ${mark.glyph} ${mark.word}`}
            mark={mark}
            isAhead={mark.at > at}
            hasWord={mark.word !== '' && isClear(mark)}
            baseline={words - center}
          />
        ))}
      </g>
      {axis.ticks.map((tick) => (
        <text
          key={tick.at}
          className={charts.tick}
          x={tick.anchor === 'start' ? tick.x + BESIDE : tick.x}
          y={labels}
          textAnchor={tick.anchor}
        >
          {labelOf(tick, axis.unit)}
        </text>
      ))}
    </>
  )
}

interface PlayheadProps {
  readonly x: number
  readonly at: number
  readonly height: number
  readonly arrangement: Arrangement
  readonly width: number
}

/** One line through all rows, and the instant on a tag. */
export function Playhead({ x, at, height, arrangement, width }: PlayheadProps) {
  const { center, tagHeight, tagLeast } = trackOf(arrangement)
  const text = formatInstant(at)
  const tag = Math.max(tagLeast, widthOf(text, tagHeight * 0.31) + tagHeight * 0.65)
  const left = Math.min(Math.max(0, x - tag / 2), width - tag)
  const baseline = center + tagHeight * 0.21
  return (
    <>
      <path className={styles.playhead} d={`M${x.toFixed(1)} ${center}V${height}`} />
      <rect
        className={styles.tag}
        x={left}
        y={center - tagHeight / 2}
        width={tag}
        height={tagHeight}
        rx={tagHeight / 2}
      />
      <text className={styles.tagText} x={left + tag / 2} y={baseline} textAnchor="middle">
        {text}
      </text>
    </>
  )
}
