import { type ReactNode, useContext, useEffect, useMemo, useRef } from 'react'
import { m, policyName } from '../i18n'
import { connectedClients, waysToPools } from './cast'
import { DrawnFlowContext } from './drawing'
import type { Arrangement, Geometry } from './layout/geometry'
import { layoutStage } from './layout/layout'
import { Marks } from './marks/Marks'
import { Overlay } from './marks/Overlay'
import styles from './stage.module.css'
import { usePalette, useRatio, useStillness, useWidth } from './surroundings'
import { TextTwin } from './TextTwin'
import { usePointing } from './usePointing'
import { type Seen, type StagePlayer, useFlow, usePicture, useSeen } from './useStage'
import { Walker } from './Walker'
import type { Target } from './walk'

/** Above this speed nothing in the frame eases: it would lag behind the run. */
const EASED_SPEED = 4
/** The width that stands in for the real one until it is measured. */
const USUAL_WIDTH = 669
/** What is narrower has not been laid out: a panel that comes late is a pixel wide at first. */
const LEAST_WIDTH = 100
const FIGURES_MOST = 6

interface StageProps {
  readonly player: StagePlayer
  readonly lane?: number
  readonly arrangement: Arrangement
  readonly height: number
  /** Names the stage: "One counter". */
  readonly label: string
  /** The request or server that is asked. */
  readonly selection?: Target | null
  readonly onAsk: (target: Target) => void
  /** A single server that stands alone has none. */
  readonly hasBalancer?: boolean
  /** Column heads; a stage that is stacked with another has none. */
  readonly hasHeads?: boolean
  /** Clients that exist: no more figures than that are drawn. */
  readonly clients?: number
  /** Words below the balancer; unless said, the policy's name. */
  readonly caption?: string | null
  /** Latency of a response tick of full height, in microseconds; else patience, or 10 s. */
  readonly fullLatency?: number
  /** Told how many requests one dot stands for, for the key. */
  readonly onEvery?: (every: number) => void
  /** What lies over the picture, where it is laid out so. */
  readonly over?: (geometry: Geometry) => ReactNode
}

function useGeometry(props: StageProps, width: number, { cast }: Seen) {
  const { arrangement, height, hasHeads = true } = props
  const connected = connectedClients(props.player.lanes[props.lane ?? 0].run.scenario)
  const isTied = connected > 0
  const clients = isTied ? connected : (props.clients ?? FIGURES_MOST)
  const { servers, nameLength } = cast
  const hasBalancer = props.hasBalancer ?? (servers.length > 1 || isTied)
  return useMemo(
    () =>
      layoutStage({
        arrangement,
        width: width < LEAST_WIDTH ? USUAL_WIDTH : width,
        height,
        servers,
        clients,
        isTied,
        hasBalancer,
        hasHeads,
        nameLength,
      }),
    [arrangement, width, height, servers, clients, isTied, hasBalancer, hasHeads, nameLength],
  )
}

/** The picture of requests travelling, of one run. */
export function Stage(props: StageProps) {
  const { player, lane = 0, arrangement, height, label, selection = null } = props
  const { fullLatency = 0, onAsk, onEvery } = props
  const request = selection?.kind === 'request' ? selection.id : null
  const frame = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const width = useWidth(frame)
  const seen = useSeen(player, lane)
  const geometry = useGeometry(props, width, seen)
  const picture = usePicture(player, lane, { seen, geometry })
  const isStill = useStillness()
  const pointing = usePointing(geometry, selection, (target) => target && onAsk(target))
  const Drawn = useContext(DrawnFlowContext)
  const palette = usePalette(frame)
  const setting = {
    geometry: width < LEAST_WIDTH ? null : geometry,
    palette,
    ratio: useRatio(),
    options: { chosen: request ?? -1, isStill, full: fullLatency },
    onFrame: pointing.onFrame,
  }
  useFlow(canvas, { player, lane }, setting)
  useEffect(() => onEvery?.(seen.every), [onEvery, seen.every])
  return (
    <div ref={frame} className={styles.stage} style={{ height }} data-arrangement={arrangement}>
      {Drawn ? (
        palette && <Drawn {...{ player, lane, geometry, palette, full: fullLatency }} />
      ) : (
        <canvas ref={canvas} className={styles.flow} />
      )}
      <Marks
        geometry={geometry}
        picture={picture}
        caption={props.caption === undefined ? policyName(seen.moment.policy) : props.caption}
        isEased={player.playing && player.speed <= EASED_SPEED}
        isStill={isStill}
        ways={waysToPools(player.lanes[lane].run.scenario)}
      />
      {width >= LEAST_WIDTH && props.over?.(geometry)}
      <Overlay
        geometry={geometry}
        label={request === null ? null : m.stage_tag({ id: String(request) })}
        chosen={pointing.chosenMark}
        pointed={pointing.pointedMark}
      />
      <Walker
        label={label}
        moment={seen.moment}
        latest={() => player.moment(lane)}
        every={seen.every}
        area={pointing.area}
        start={selection}
        onWalk={pointing.onWalk}
        onAsk={onAsk}
      />
      <TextTwin moment={seen.rest} />
    </div>
  )
}
