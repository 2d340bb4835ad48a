// The design checklist: what to have settled before a balancer stands at the door.
import { m } from '../../i18n'
import type { LessonId } from '../index'
import type { Message } from '../lesson'

/** A figure of some chapter. */
export interface Place {
  readonly chapter: LessonId
  readonly figure: string
}

export interface Item {
  readonly id: string
  readonly ask: Message
  /** What an answer holds. */
  readonly answer: Message
  /** Where it can be tried; empty where its chapter is still to come. */
  readonly seen: readonly Place[]
}

export const items: readonly Item[] = [
  {
    id: 'needed',
    ask: m.closing_item_needed,
    answer: m.closing_item_needed_answer,
    seen: [
      { chapter: 'glossary', figure: '12.1' },
      { chapter: 'why', figure: '1.8' },
    ],
  },
  {
    id: 'layer',
    ask: m.closing_item_layer,
    answer: m.closing_item_layer_answer,
    seen: [{ chapter: 'layers', figure: '2.3' }],
  },
  {
    id: 'policy',
    ask: m.closing_item_policy,
    answer: m.closing_item_policy_answer,
    seen: [
      { chapter: 'algorithms', figure: '3.2' },
      { chapter: 'algorithms', figure: '3.7' },
    ],
  },
  {
    id: 'probes',
    ask: m.closing_item_probes,
    answer: m.closing_item_probes_answer,
    seen: [
      { chapter: 'health', figure: '4.2' },
      { chapter: 'health', figure: '4.3' },
    ],
  },
  {
    id: 'sessions',
    ask: m.closing_item_sessions,
    answer: m.closing_item_sessions_answer,
    seen: [
      { chapter: 'sessions', figure: '5.5' },
      { chapter: 'sessions', figure: '5.8' },
    ],
  },
  {
    id: 'switch',
    ask: m.closing_item_switch,
    answer: m.closing_item_switch_answer,
    seen: [
      { chapter: 'blue-green', figure: '6.2' },
      { chapter: 'blue-green', figure: '6.6' },
    ],
  },
  {
    id: 'release',
    ask: m.closing_item_release,
    answer: m.closing_item_release_answer,
    seen: [{ chapter: 'canary', figure: '7.3' }],
  },
  {
    id: 'scaling',
    ask: m.closing_item_scaling,
    answer: m.closing_item_scaling_answer,
    seen: [
      { chapter: 'autoscaling', figure: '8.3' },
      { chapter: 'autoscaling', figure: '8.8' },
    ],
  },
  { id: 'retries', ask: m.closing_item_retries, answer: m.closing_item_retries_answer, seen: [] },
  {
    id: 'region',
    ask: m.closing_item_region,
    answer: m.closing_item_region_answer,
    seen: [
      { chapter: 'regions', figure: '10.1' },
      { chapter: 'regions', figure: '10.2' },
      { chapter: 'regions', figure: '10.3' },
    ],
  },
]
