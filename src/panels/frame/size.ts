// How a panel is arranged: by the width it has, once it is known.
import { type RefObject, useLayoutEffect, useState } from 'react'
import { zoomOf } from '../../ui/zoom'

/** The arrangements of a panel in a page. */
export type PanelArrangement = 'course' | 'embed' | 'phone'

const COURSE_FROM = 880
const EMBED_FROM = 560

const arrangementOf = (width: number): PanelArrangement => {
  if (width >= COURSE_FROM) return 'course'
  return width >= EMBED_FROM ? 'embed' : 'phone'
}

/** The arrangement that fits the element now. */
export function useArrangement(element: RefObject<HTMLElement | null>): PanelArrangement {
  const [arrangement, setArrangement] = useState<PanelArrangement>('course')
  useLayoutEffect(() => {
    const node = element.current
    if (!node) return
    const measure = () =>
      setArrangement(arrangementOf(node.getBoundingClientRect().width / zoomOf(node)))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(node)
    return () => observer.disconnect()
  }, [element])
  return arrangement
}

/** What the panel takes down to the end of its body, measured once it is laid out: a question may
 * have one line or three. Never again, or charts would fold when the question is answered. */
export function useAbove(
  body: RefObject<HTMLElement | null>,
  arrangement: PanelArrangement,
): number {
  const [above, setAbove] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another arrangement, another height
  useLayoutEffect(() => {
    const node = body.current
    const panel = node?.closest('[data-panel]')
    if (!node || !panel) return
    const { bottom } = node.getBoundingClientRect()
    setAbove(Math.ceil((bottom - panel.getBoundingClientRect().top) / zoomOf(panel)))
  }, [body, arrangement])
  return above
}

const LAPTOP = 860 // pixels of a window up to which a panel is compact
const BORDER = 2 // of the panel, above and below

/** Whether the window is so low that a panel must be compact. */
export const isCompact = (): boolean => window.innerHeight <= LAPTOP

/** What a panel of the course leaves to its score below what is above it. */
export const courseRoom = (above: number): number => (isCompact() ? 640 : 800) - BORDER - above

/** Lines of the log that are in sight. */
export function logRows(arrangement: PanelArrangement): number {
  if (arrangement === 'phone') return 6
  return arrangement === 'course' && isCompact() ? 3 : 4
}

/** Least height of a chart row in an embedded panel. */
export const EMBED_ROW = 46

// Heights of an embedded panel inside its border, and of its parts that never change.
const EMBED = { all: 416, head: 36, controls: 39, notes: 140 } as const

/** What the stages of an embedded panel leave to its score. */
export function embedRoom(stages: readonly number[], hasNotes: boolean): number {
  const above = stages.reduce((sum, height) => sum + height, EMBED.head)
  return EMBED.all - above - (hasNotes ? EMBED.notes : EMBED.controls)
}

// Stages of an embedded panel that share their room: the first has the column heads.
const embedLane = (count: number, lane: number): number => {
  if (count === 1) return lane === 0 ? 80 : 54
  return (lane === 0 ? 43 : 26) + 22 * count
}

const BESIDE_FIGURE = 112 // pixels of a stage under a figure whose axis is not time

interface Beside {
  readonly hasNotes?: boolean
  readonly hasFigure?: boolean
}

/** The height of each stage, by how many servers it shows. */
export function stageHeights(
  arrangement: PanelArrangement,
  servers: readonly number[],
  { hasNotes = false, hasFigure = false }: Beside = {},
): readonly number[] {
  const isAlone = servers.length === 1
  return servers.map((count, lane) => {
    if (arrangement === 'phone') return isAlone ? 318 : 236
    if (arrangement === 'embed') return isAlone ? (hasNotes ? 136 : 188) : embedLane(count, lane)
    if (count === 1 && isAlone) return hasFigure ? BESIDE_FIGURE : 190
    if (count === 1) return lane === 0 ? 108 : 80
    if (isAlone) return hasFigure ? BESIDE_FIGURE + 10 * count : 228
    return Math.min(190, (lane === 0 ? 54 : 30) + count * 30)
  })
}
