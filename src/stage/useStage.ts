// Follows a player: the flow is drawn at every frame, what React draws a few times a second.
import {
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { Player } from '../playback'
import type { Moment, Scenario } from '../sim'
import { type Cast, castOf } from './cast'
import type { FrameOptions } from './flow'
import { requestsPerDot } from './flow/density'
import { type FormsOfTraffic, formsOf } from './flow/forms'
import type { Geometry } from './layout/geometry'
import type { Palette } from './palette'
import { pictureOf, type StagePicture, samePicture } from './picture'
import { Surface } from './surface'
import { crowdAt } from './utilization'

/** What a stage needs of a player. */
export type StagePlayer = Pick<
  Player,
  'lanes' | 'moment' | 'cells' | 'subscribe' | 'playing' | 'speed'
>

const WORDS_A_SECOND = 4
const STILLS_A_SECOND = 2

/** What React draws of a stage. */
export interface Seen {
  readonly cast: Cast
  readonly moment: Moment // a few times a second while playing
  readonly rest: Moment // the last one at which the run stood still: what words describe
  readonly every: number
}

/** How many requests one dot stands for, given the crowd of the last seconds. */
function everyAt(player: StagePlayer, lane: number, moment: Moment): number {
  const { held, stride } = moment.requests
  const crowd = crowdAt(player.cells(lane), moment.at, held)
  return stride * requestsPerDot(crowd / stride)
}

const look = (player: StagePlayer, lane: number, before: Seen | null): Seen => {
  const moment = player.moment(lane)
  return {
    cast: castOf(moment, before?.cast ?? null),
    moment,
    rest: before && player.playing ? before.rest : moment,
    every: everyAt(player, lane, moment),
  }
}

/** Cast and moment, at most four times a second while playing; a new cast at once. */
export function useSeen(player: StagePlayer, lane: number): Seen {
  const [seen, setSeen] = useState(() => look(player, lane, null))
  useEffect(() => {
    let last = Number.NEGATIVE_INFINITY
    const follow = () => {
      const now = performance.now()
      const moment = player.moment(lane)
      const isDue = !player.playing || now - last >= 1000 / WORDS_A_SECOND
      setSeen((before) => {
        if (!isDue && castOf(moment, before.cast) === before.cast) return before
        const isKnown = before.moment === moment && (player.playing || before.rest === moment)
        return isKnown ? before : look(player, lane, before)
      })
      if (isDue) last = now
    }
    follow()
    return player.subscribe(follow)
  }, [player, lane])
  return seen
}

/** The picture of the marks: the same object as long as it would look the same. */
export function usePicture(
  player: StagePlayer,
  lane: number,
  scene: { seen: Seen; geometry: Geometry },
): StagePicture {
  const last = useRef<StagePicture | null>(null)
  const { seen, geometry } = scene
  return useMemo(() => {
    const next = pictureOf(seen.moment, player.cells(lane), geometry)
    const same = last.current && samePicture(last.current, next) ? last.current : next
    last.current = same
    return same
  }, [player, lane, seen.moment, geometry])
}

interface FlowSetting {
  readonly geometry: Geometry | null
  readonly palette: Palette | null
  readonly ratio: number
  readonly options: Omit<FrameOptions, 'every' | 'hop' | 'forms'>
  /** Called after a frame that was drawn. */
  readonly onFrame: (surface: Surface, moment: Moment) => void
}

const known = new WeakMap<object, FormsOfTraffic>()

/** The forms of a scenario's kinds: one object as long as its traffic is. */
function formsFor(traffic: Scenario['traffic']): FormsOfTraffic {
  const before = known.get(traffic)
  if (before) return before
  const made = formsOf(traffic)
  known.set(traffic, made)
  return made
}

/** What a frame depends on that the run itself says. */
export function frameOptionsAt(player: StagePlayer, lane: number, moment: Moment) {
  const { gateways, traffic } = player.lanes[lane].run.scenario
  const every = everyAt(player, lane, moment)
  return { every, hop: gateways[0].network, forms: formsFor(traffic) }
}

/** Draws the flow on `canvas` whenever the player or the setting changes. */
export function useFlow(
  canvas: RefObject<HTMLCanvasElement | null>,
  source: { player: StagePlayer; lane: number },
  setting: FlowSetting,
): Surface {
  const surface = useState(() => new Surface())[0]
  const { player, lane } = source
  const { geometry, palette, ratio, options, onFrame } = setting
  const latest = useRef({ options, onFrame })
  useLayoutEffect(() => {
    latest.current = { options, onFrame }
  })
  useLayoutEffect(() => {
    if (canvas.current) surface.attach(canvas.current)
  }, [canvas, surface])
  const draw = useCallback(() => {
    const moment = player.moment(lane)
    surface.show(moment, { ...latest.current.options, ...frameOptionsAt(player, lane, moment) })
    latest.current.onFrame(surface, moment)
  }, [player, lane, surface])
  useLayoutEffect(() => {
    if (!geometry || !palette) return
    surface.set(geometry, palette, ratio)
    draw()
  }, [geometry, palette, ratio, surface, draw])
  const { chosen, isStill, full } = options
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of these is drawn at once
  useLayoutEffect(() => draw(), [chosen, isStill, full, draw])
  useEffect(() => {
    let last = Number.NEGATIVE_INFINITY
    return player.subscribe(() => {
      const now = performance.now()
      const isRare = latest.current.options.isStill && player.playing
      if (isRare && now - last < 1000 / STILLS_A_SECOND) return
      last = now
      draw()
    })
  }, [player, draw])
  return surface
}
