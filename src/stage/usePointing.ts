// What the pointer or the keyboard is at, and where the chosen one is: ink marks that follow
// the frames without React, which would draw everything anew for each step of a mouse.
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import type { Moment } from '../sim'
import { zoomOf } from '../ui/zoom'
import { type HitScene, hit, type Pointer, REACH } from './hit'
import type { Geometry } from './layout/geometry'
import { locate } from './locate'
import { moveMark } from './marks/Overlay'
import type { Surface } from './surface'
import { sameTarget, type Target } from './walk'

interface Frame {
  readonly surface: Surface
  readonly moment: Moment
}

const sceneOf = ({ surface, moment }: Frame, geometry: Geometry): HitScene => ({
  geometry,
  moment,
  placement: surface.flow.placer.placement,
  ticks: surface.flow.ticks,
  losses: surface.flow.losses,
  returns: surface.flow.returns,
})

/** Where the pointer is on `area`; `onMove` is called when that changes, `onPick` by a click. */
function usePointer(
  area: RefObject<HTMLElement | null>,
  { onMove, onPick }: { onMove: () => void; onPick: () => void },
) {
  const pointer = useRef<Pointer | null>(null)
  useEffect(() => {
    const node = area.current
    if (!node) return
    let reach: number = REACH.mouse
    const pointerAt = ({ clientX, clientY }: MouseEvent): Pointer => {
      const { left, top } = node.getBoundingClientRect()
      const zoom = zoomOf(node)
      return { x: (clientX - left) / zoom, y: (clientY - top) / zoom, reach }
    }
    const follow = (event: PointerEvent) => {
      reach = event.pointerType === 'touch' ? REACH.touch : REACH.mouse
      pointer.current = pointerAt(event)
      onMove()
    }
    // A finger has left before its click arrives, so the click says itself where it was.
    const pick = (event: MouseEvent) => {
      const before = pointer.current
      pointer.current = pointerAt(event)
      onPick()
      pointer.current = before
    }
    const leave = () => {
      pointer.current = null
      onMove()
    }
    node.addEventListener('pointermove', follow)
    node.addEventListener('pointerdown', follow)
    node.addEventListener('pointerleave', leave)
    node.addEventListener('click', pick)
    return () => {
      node.removeEventListener('pointermove', follow)
      node.removeEventListener('pointerdown', follow)
      node.removeEventListener('pointerleave', leave)
      node.removeEventListener('click', pick)
    }
  }, [area, onMove, onPick])
  return pointer
}

/** Marks what is pointed at and what is chosen. */
export function usePointing(
  geometry: Geometry,
  selection: Target | null,
  onPick: (target: Target | null) => void,
) {
  const area = useRef<HTMLDivElement>(null)
  const chosenMark = useRef<SVGGElement>(null)
  const pointedMark = useRef<SVGGElement>(null)
  const walked = useRef<Target | null>(null)
  const frame = useRef<Frame | null>(null)
  const setting = useRef({ geometry, selection })
  const wasPointing = useRef(false)
  const update = useRef(() => {})
  const pick = useRef(() => {})
  const pointer = usePointer(area, {
    onMove: useCallback(() => update.current(), []),
    onPick: useCallback(() => pick.current(), []),
  })
  const under = (): Target | null =>
    frame.current && pointer.current
      ? hit(sceneOf(frame.current, setting.current.geometry), pointer.current)
      : null
  const mark = () => {
    if (!frame.current) return
    const { geometry: shape, selection: asked } = setting.current
    const scene = sceneOf(frame.current, shape)
    const pointed = under()
    const target = pointed ?? walked.current
    // What is chosen has its ring already.
    const isTwice = target && asked && sameTarget(target, asked)
    moveMark(pointedMark.current, target && !isTwice ? locate(scene, target) : null, shape)
    moveMark(chosenMark.current, asked && locate(scene, asked), shape)
    const isPointing = pointed !== null
    if (wasPointing.current === isPointing) return
    wasPointing.current = isPointing
    area.current?.toggleAttribute('data-pointing', isPointing)
  }
  useLayoutEffect(() => {
    setting.current = { geometry, selection }
    update.current = mark
    pick.current = () => onPick(under())
    mark()
  })
  return {
    area,
    chosenMark,
    pointedMark,
    onFrame: (surface: Surface, moment: Moment) => {
      frame.current = { surface, moment }
      update.current()
    },
    onWalk: (target: Target | null) => {
      walked.current = target
      update.current()
    },
  }
}
