import type { ReactNode } from 'react'
import { formatDuration, formatNumber, kindName, m, shownName } from '../i18n'
import { MEANINGFUL_PATIENCE, ringSpan } from './flow/motion'
import { SERVERS_WITH_COLOR } from './layout/sizes'
import { AnswerGlyph, FormGlyph, JoinedGlyph } from './marks/endings'
import {
  AbandonedGlyph,
  ChosenGlyph,
  CordGlyph,
  CrossGlyph,
  DeskGlyph,
  DotGlyph,
  GhostGlyph,
  HollowGlyph,
  MemoryGlyph,
  ProbeGlyph,
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
  'tied',
  'ended',
  'desk',
  'responses',
  'utilization',
  'chosen',
  'ghost',
] as const

export type KeyItem = (typeof keyItems)[number]

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

const entries: Record<KeyItem, (props: KeyProps) => [ReactNode, string]> = {
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
  cache: () => [<AnswerGlyph key="glyph" answer="cache" />, m.stage_key_cache()],
  joined: () => [<JoinedGlyph key="glyph" />, m.stage_key_joined()],
  redirect: () => [<AnswerGlyph key="glyph" answer="redirect" />, m.stage_key_redirect()],
  'not-found': () => [<AnswerGlyph key="glyph" answer="not-found" />, m.stage_key_not_found()],
  blocked: () => [<AnswerGlyph key="glyph" answer="blocked" />, m.stage_key_blocked()],
  made: () => [<AnswerGlyph key="glyph" answer="made" />, m.stage_key_made()],
  probe: () => [<ProbeGlyph key="glyph" />, m.stage_key_probe()],
  'probe-failed': () => [<ProbeGlyph key="glyph" isFailed />, m.stage_key_probe_failed()],
  memory: () => [<MemoryGlyph key="glyph" />, m.stage_key_memory()],
  tied: () => [<CordGlyph key="glyph" isTied />, m.stage_key_tied()],
  ended: () => [<CordGlyph key="glyph" />, m.stage_key_ended()],
  desk: () => [<DeskGlyph key="glyph" />, m.stage_key_desk()],
  responses: () => [<ResponsesGlyph key="glyph" />, m.stage_key_responses()],
  utilization: () => [<UtilizationGlyph key="glyph" />, m.stage_key_utilization()],
  chosen: () => [<ChosenGlyph key="glyph" />, m.stage_key_chosen()],
  ghost: () => [<GhostGlyph key="glyph" />, m.stage_key_ghost()],
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

/** The key line of a stage: glyph and words, and how many requests a dot stands for. */
export function Key(props: KeyProps) {
  const { items, servers, every = [], kinds = [], isTall = false, theory = [] } = props
  return (
    <ul className={styles.key} data-tall={isTall || undefined} aria-label={m.stage_key_label()}>
      {manyWords(every).map((words) => (
        <li key={words} className={styles.keyItem}>
          <DotGlyph place={0} servers={servers.length} />
          {words}
        </li>
      ))}
      {kinds.map((name, place) => (
        <li key={name} className={styles.keyItem}>
          <FormGlyph place={place} />
          {kindName(name)}
        </li>
      ))}
      {items.map((item) => {
        const [glyph, words] = entries[item](props)
        return (
          <li key={item} className={styles.keyItem}>
            {glyph}
            {words}
          </li>
        )
      })}
      {theory.map((words) => (
        <li key={words} className={styles.keyItem}>
          <TheoryGlyph />
          {words}
        </li>
      ))}
    </ul>
  )
}
