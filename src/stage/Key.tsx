import type { ReactNode } from 'react'
import { formatDuration, formatNumber, kindName, m, shownName } from '../i18n'
import { sourceOf, useFound } from '../ui/later'
import { MEANINGFUL_PATIENCE, ringSpan } from './flow/motion'
import { SERVERS_WITH_COLOR } from './layout/sizes'
import {
  AbandonedGlyph,
  CrossGlyph,
  DotGlyph,
  HollowGlyph,
  MemoryGlyph,
  ResponsesGlyph,
  RetryGlyph,
  TheoryGlyph,
  TurnGlyph,
  UtilizationGlyph,
  WaitingGlyph,
  WorkGlyph,
} from './marks/glyphs'
import styles from './stage.module.css'

/** What a key can explain, in the order in which it does. */
export const keyItems = [
  'unassigned',
  'served',
  'turn',
  'ring',
  'work',
  'lost',
  'abandoned',
  'retry',
  'cache',
  'joined',
  'redirect',
  'not-found',
  'blocked',
  'made',
  'memory',
  'probe',
  'probe-failed',
  'copy',
  'tied',
  'ended',
  'desk',
  'responses',
  'utilization',
  'chosen',
  'ghost',
] as const

export type KeyItem = (typeof keyItems)[number]

// What few runs need: fetched for them.
const rareItems = [
  'cache',
  'joined',
  'redirect',
  'not-found',
  'blocked',
  'made',
  'probe',
  'probe-failed',
  'copy',
  'tied',
  'ended',
  'desk',
  'chosen',
  'ghost',
] as const satisfies readonly KeyItem[]

export type RareKeyItem = (typeof rareItems)[number]

const isRare = (item: KeyItem): item is RareKeyItem => rareItems.some((one) => one === item)

interface KeyProps {
  readonly items: readonly KeyItem[]
  readonly servers: readonly string[] // names
  readonly patience: number // microseconds
  readonly every?: readonly number[] // requests that one dot stands for, by lane
  readonly kinds?: readonly string[] // names of the kinds that have forms of their own
  readonly isTall?: boolean // one below the other, for a sheet
  readonly theory?: readonly string[] // what the dotted lines of the charts are
}

const Dots = ({ servers }: { servers: readonly string[] }) =>
  servers.length > SERVERS_WITH_COLOR ? (
    <DotGlyph place={0} servers={servers.length} />
  ) : (
    servers.map((name, place) => <DotGlyph key={name} place={place} servers={servers.length} />)
  )

const servedWords = (servers: readonly string[]): string =>
  servers.length > SERVERS_WITH_COLOR
    ? m.stage_key_assigned()
    : m.stage_key_served({ names: servers.map(shownName).join(m.stage_key_comma()) })

const isPatient = (patience: number) => patience > MEANINGFUL_PATIENCE

const ringWords = (patience: number): string =>
  isPatient(patience)
    ? m.stage_key_ring_full({ time: formatDuration(ringSpan(patience)) })
    : m.stage_key_ring()

const lostWords = (patience: number): string =>
  isPatient(patience) ? m.stage_key_lost() : m.stage_key_gave_up({ time: formatDuration(patience) })

const rare = sourceOf(() => import('./RareItem'))

const entries: Record<Exclude<KeyItem, RareKeyItem>, (props: KeyProps) => [ReactNode, string]> = {
  unassigned: () => [<HollowGlyph key="glyph" />, m.stage_key_unassigned()],
  served: ({ servers }) => [<Dots key="glyph" servers={servers} />, servedWords(servers)],
  turn: () => [<TurnGlyph key="glyph" />, m.stage_key_turn()],
  ring: ({ patience, servers }) => [
    <WaitingGlyph key="glyph" servers={servers.length} />,
    ringWords(patience),
  ],
  work: ({ servers }) => [<WorkGlyph key="glyph" servers={servers.length} />, m.stage_key_work()],
  lost: ({ patience }) => [<CrossGlyph key="glyph" />, lostWords(patience)],
  abandoned: () => [<AbandonedGlyph key="glyph" />, m.stage_key_abandoned()],
  retry: () => [<RetryGlyph key="glyph" />, m.stage_key_retry()],
  memory: () => [<MemoryGlyph key="glyph" />, m.stage_key_memory()],
  responses: () => [<ResponsesGlyph key="glyph" />, m.stage_key_responses()],
  utilization: () => [<UtilizationGlyph key="glyph" />, m.stage_key_utilization()],
}

/** What a dot stands for, where that is several requests: once, or for each stage. */
function manyWords(every: readonly number[]): readonly string[] {
  const isAlike = every.every((one) => one === every[0])
  return every.flatMap((one, lane) => {
    if (one <= 1 || (isAlike && lane > 0)) return []
    const count = formatNumber(one)
    return [
      isAlike
        ? m.stage_key_many({ count })
        : m.stage_key_many_in({ lane: formatNumber(lane + 1), count }),
    ]
  })
}

/** The key line of a stage: glyph and words, and how many requests a dot stands for. It comes as a
 * whole, so that nothing in it moves: while the rare ones among its items are fetched, there is the
 * room that all will take. */
export function Key(props: KeyProps) {
  const { items, servers, every = [], kinds = [], isTall = false, theory = [] } = props
  const hasRare = kinds.length > 0 || items.some(isRare)
  const drawn = useFound(hasRare ? rare : null)
  const isRoom = hasRare && drawn === null
  const rareOf = (item: RareKeyItem | number) =>
    drawn ? <drawn.RareItem item={item} /> : <span className={styles.keyRoom} />
  return (
    <ul
      className={styles.key}
      data-tall={isTall || undefined}
      data-room={isRoom || undefined}
      aria-label={m.stage_key_label()}
    >
      {manyWords(every).map((words) => (
        <li key={words} className={styles.keyItem}>
          <DotGlyph place={0} servers={servers.length} />
          {words}
        </li>
      ))}
      {kinds.map((name, place) => (
        <li key={name} className={styles.keyItem}>
          {rareOf(place)}
          {kindName(name)}
        </li>
      ))}
      {items.map((item) => (
        <li key={item} className={styles.keyItem}>
          {isRare(item) ? rareOf(item) : entries[item](props)}
        </li>
      ))}
      {theory.map((words) => (
        <li key={words} className={styles.keyItem}>
          <TheoryGlyph />
          {words}
        </li>
      ))}
    </ul>
  )
}
