import { formatNumber, formatPercent, formatRate, m } from '../../i18n'
import type { Geometry, Point } from '../layout/geometry'
import type { StagePicture } from '../picture'
import { Balancer } from './Balancer'
import { Clients } from './Clients'
import { useEasing } from './easing'
import styles from './marks.module.css'
import { Row } from './Row'
import { Server } from './Server'
import { widthOf } from './words'

/** What leads to a pool, at the first of its lanes: below the way, where no request is drawn. */
function Ways({ geometry, picture, ways }: Pick<MarksProps, 'geometry' | 'picture' | 'ways'>) {
  const { isDown, dot, detail } = geometry
  if (detail === 'row') return null
  return geometry.lanes.map(({ index, track, front }) => {
    const { pool } = picture.lanes[index]
    const isFirst = index === 0 || picture.lanes[index - 1].pool !== pool
    const way = ways[pool] ?? null
    if (!isFirst || way === null) return null
    const last = track.xs.length - 2
    const x = isDown ? front.x + dot * 2.4 : track.xs[last] + 4
    const y = isDown ? track.ys[last] + 22 : front.y + dot * 1.9 + 8
    return (
      <text key={index} className={`${styles.micro} ${styles.strong} ${styles.ink2}`} x={x} y={y}>
        {way}
      </text>
    )
  })
}

interface MarksProps {
  readonly geometry: Geometry
  readonly picture: StagePicture
  readonly caption: string | null
  readonly isEased: boolean
  readonly isStill: boolean
  readonly ways: readonly (string | null)[] // by pool
}

function Heads({ geometry }: { geometry: Geometry }) {
  const { heads } = geometry
  if (!heads) return null
  const head = (at: Point | null, words: string, textAnchor?: 'middle' | 'end') =>
    at && (
      <text className={`${styles.micro} ${styles.ink3}`} {...at} textAnchor={textAnchor}>
        {words}
      </text>
    )
  return (
    <>
      {head(heads.clients, m.stage_head_clients())}
      {head(heads.balancer, m.stage_head_balancer(), 'middle')}
      {head(heads.waiting, m.stage_head_waiting())}
      {head(heads.servers, m.stage_head_servers())}
      {head(heads.responses, m.stage_head_responses(), 'end')}
    </>
  )
}

const GAP = 12

/** Where nothing travels, each lane says how much would: in two lines where lanes are close. */
function Rates({ geometry, picture }: { geometry: Geometry; picture: StagePicture }) {
  if (geometry.detail === 'row') return null
  const { isDown, lanes, dot } = geometry
  const pitch = lanes.length > 1 ? lanes[1].front.x - lanes[0].front.x : Number.POSITIVE_INFINITY
  const unit = m.stage_lane_rate({ rate: '' }).trim()
  const wordsOf = (rate: number): readonly string[] => {
    const whole = m.stage_lane_rate({ rate: formatNumber(rate, 1) })
    if (!isDown || widthOf(whole) + GAP <= pitch) return [whole]
    const number = formatNumber(rate, rate < 10 ? 1 : 0)
    return widthOf(unit) + GAP <= pitch ? [number, unit] : [number]
  }
  return lanes.map(({ index, track, front }) => {
    const last = track.xs.length - 2
    const x = isDown ? front.x + 6 : track.xs[last] + 4
    const y = isDown ? track.ys[last] + 10 : front.y - dot * 1.9
    return (
      <text key={index} className={`${styles.micro} ${styles.ink2}`} y={y}>
        {wordsOf(picture.lanes[index].rate).map((words, line) => (
          <tspan key={words} x={x} dy={line === 0 ? 0 : 13}>
            {words}
          </tspan>
        ))}
      </text>
    )
  })
}

/** Below the balancer what decides, to its left what is asked for: neither over the other. */
function Below({
  geometry,
  picture,
  caption: policy,
}: Pick<MarksProps, 'geometry' | 'picture' | 'caption'>) {
  const { foot, caption: middle } = geometry
  const desk = picture.desk >= 0 ? m.stage_desk({ share: formatPercent(picture.desk / 100) }) : null
  const words = [policy, desk].filter((one) => one !== null)
  const caption = words.length > 0 ? words.join(' · ') : null
  const asked = foot && picture.asked > 0 ? formatRate(picture.asked) : ''
  const end = foot && asked !== '' ? foot.x + widthOf(asked) + GAP : 0
  const isTight = middle !== null && middle.x - widthOf(caption ?? '') / 2 < end
  return (
    <>
      {foot && (
        <text className={`${styles.micro} ${styles.ink3}`} {...foot}>
          {asked}
        </text>
      )}
      {middle && caption !== null && (
        <text
          className={`${styles.micro} ${styles.strong} ${styles.ink1}`}
          x={isTight ? end : middle.x}
          y={middle.y}
          textAnchor={isTight ? 'start' : 'middle'}
        >
          {caption}
        </text>
      )}
    </>
  )
}

/** Everything on a stage that changes state rather than moves. */
export function Marks({ geometry, picture, caption, isEased, isStill, ways }: MarksProps) {
  const { lanes, width, height } = geometry
  useEasing(isEased && !isStill)
  return (
    <svg
      className={styles.marks}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
    >
      <Heads geometry={geometry} />
      <Clients geometry={geometry} />
      <Balancer geometry={geometry} picture={picture} isEased={isEased && !isStill} />
      {lanes.map((lane) => {
        const server = picture.lanes[lane.index]
        return geometry.detail === 'row' ? (
          <Row key={server.key} geometry={geometry} lane={lane} server={server} />
        ) : (
          <Server
            key={server.key}
            geometry={geometry}
            lane={lane}
            server={server}
            isEased={isEased && !isStill}
          />
        )
      })}
      <Ways geometry={geometry} picture={picture} ways={ways} />
      {isStill && <Rates geometry={geometry} picture={picture} />}
      <Below geometry={geometry} picture={picture} caption={caption} />
    </svg>
  )
}
