import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { formatInstant, m } from '../../i18n'
import { actOf } from '../../ui/shortcuts'
import { zoomOf } from '../../ui/zoom'
import type { TimeAxis } from '../axis'
import { type ClockAct, clockKeys } from './clockKeys'
import type { PlacedMark } from './marks'
import { type ScorePlayer, usePulse } from './pulse'
import styles from './score.module.css'

/** How near to a mark a press must be to mean the mark. */
const NEAR = 6

const xOf = (event: PointerEvent<HTMLElement>, width: number): number => {
  const box = event.currentTarget.getBoundingClientRect()
  return ((event.clientX - box.left) * width) / Math.max(1, box.width)
}

interface ScrubProps {
  readonly player: ScorePlayer
  readonly axis: TimeAxis
  readonly marks: readonly PlacedMark[]
  readonly width: number
  readonly trackHeight: number
}

interface Drag {
  readonly pointer: number
  readonly from: number
  readonly wasPlaying: boolean
  moved: boolean
}

/** Drag anywhere in the score: pointers, touch and keys move the one clock. */
export function Scrub({ player, axis, marks, width, trackHeight }: ScrubProps) {
  usePulse(player, 1)
  const drag = useRef<Drag | null>(null)
  const instantOf = (event: PointerEvent<HTMLElement>): number => {
    const x = xOf(event, width)
    const { top } = event.currentTarget.getBoundingClientRect()
    const isOnTrack = (event.clientY - top) / zoomOf(event.currentTarget) < trackHeight
    const near = isOnTrack ? marks.find((mark) => Math.abs(mark.x - x) <= NEAR) : undefined
    return near ? near.at : axis.at(x)
  }
  const begin = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0 || drag.current) return
    const { playing: wasPlaying, at: from } = player
    drag.current = { pointer: event.pointerId, from, wasPlaying, moved: false }
    event.currentTarget.setPointerCapture?.(event.pointerId)
    player.pause()
    // A finger that comes down may be about to scroll the page: it scrubs once it moves sideways.
    if (event.pointerType !== 'touch') player.seek(instantOf(event))
  }
  const move = (event: PointerEvent<HTMLElement>) => {
    if (drag.current?.pointer !== event.pointerId) return
    drag.current.moved = true
    player.seek(axis.at(xOf(event, width)))
  }
  const end = (event: PointerEvent<HTMLElement>) => {
    const ended = drag.current
    if (ended?.pointer !== event.pointerId) return
    drag.current = null
    if (event.type === 'pointercancel') player.seek(ended.from)
    else if (event.pointerType === 'touch' && !ended.moved) player.seek(instantOf(event))
    if (ended.wasPlaying) player.play()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const act = actOf<ClockAct>(clockKeys, event)
    if (!act) return
    act(player, marks)
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div
      className={styles.scrub}
      role="slider"
      tabIndex={0}
      aria-label={m.play_time()}
      aria-valuemin={0}
      aria-valuemax={player.duration / 1e6}
      aria-valuenow={player.at / 1e6}
      aria-valuetext={m.play_time_of({
        at: formatInstant(player.at),
        duration: formatInstant(player.duration),
      })}
      onPointerEnter={() => player.expectSeek()}
      onFocus={() => player.expectSeek()}
      onPointerDown={begin}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={end}
      onKeyDown={onKeyDown}
    >
      <i className={styles.grip} style={{ height: trackHeight }} />
    </div>
  )
}
