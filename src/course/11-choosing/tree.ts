// The tree of questions, as data: every answer leads to a question or to an end.

import type { Product } from '../../export'
import { m } from '../../i18n'
import type { ScenarioId } from '../../sim/scenario'
import type { Message } from '../lesson'

/** A figure of a chapter, in which what is said can be seen. */
export interface Seen {
  readonly chapter: string
  readonly figure: string
}

interface Answer<Next extends string> {
  readonly text: Message
  readonly why: Message
  readonly next: Next // id of a question or of an end
}

interface Asked<Next extends string> {
  readonly text: Message
  readonly hint: Message
  readonly seen: Seen
  readonly yes: Answer<Next>
  readonly no: Answer<Next>
}

interface Ended {
  readonly name: Message
  readonly reasons: readonly Message[]
  readonly mind: Message
  readonly seen: Seen // where what is to be minded can be seen
  readonly panel: string
  readonly example: string
  readonly lanes: readonly ScenarioId[] // of that example
  /** The lane whose config is made; null where there is nothing to configure. */
  readonly config: { readonly scenario: ScenarioId; readonly product: Product } | null
  readonly isFile: boolean // the product is set up by that very file
}

const at = (chapter: string, figure: string): Seen => ({ chapter, figure })

const ended = (one: Omit<Ended, 'panel' | 'isFile'> & Partial<Ended>): Ended => ({
  panel: 'health',
  isFile: true,
  ...one,
})

/** The ends of the tree. */
export const ends = {
  spare: ended({
    name: m.choosing_l_spare,
    reasons: [m.choosing_l_spare_a, m.choosing_l_spare_b],
    mind: m.choosing_l_spare_mind,
    seen: at('layers', '2.22'),
    panel: 'compare',
    example: 'one-name',
    lanes: ['names-unseen', 'names-minute', 'names-short', 'names-stubborn'],
    config: null,
  }),
  nlb: ended({
    name: m.choosing_l_nlb,
    reasons: [m.choosing_l_nlb_a, m.choosing_l_nlb_b],
    mind: m.choosing_l_nlb_mind,
    seen: at('layers', '2.5'),
    panel: 'compare',
    example: 'server-joins',
    lanes: ['parcels-join-four', 'parcels-join-seven', 'parcels-join-age'],
    config: { scenario: 'chosen-four', product: 'haproxy' },
    isFile: false,
  }),
  four: ended({
    name: m.choosing_l_four,
    reasons: [m.choosing_l_four_a, m.choosing_l_four_b],
    mind: m.choosing_l_four_mind,
    seen: at('layers', '2.5'),
    example: 'chosen-four',
    lanes: ['chosen-four'],
    config: { scenario: 'chosen-four', product: 'haproxy' },
  }),
  cloud: ended({
    name: m.choosing_l_cloud,
    reasons: [m.choosing_l_cloud_a, m.choosing_l_cloud_b],
    mind: m.choosing_l_cloud_mind,
    seen: at('health', '4.2'),
    example: 'chosen-cloud',
    lanes: ['chosen-cloud'],
    config: { scenario: 'chosen-cloud', product: 'haproxy' },
    isFile: false,
  }),
  envoy: ended({
    name: m.choosing_l_envoy,
    reasons: [m.choosing_l_envoy_a, m.choosing_l_envoy_b],
    mind: m.choosing_l_envoy_mind,
    seen: at('layers', '2.4'),
    example: 'chosen-envoy',
    lanes: ['chosen-envoy'],
    config: { scenario: 'chosen-envoy', product: 'haproxy' },
    isFile: false,
  }),
  kube: ended({
    name: m.choosing_l_kube,
    reasons: [m.choosing_l_kube_a, m.choosing_l_kube_b],
    mind: m.choosing_l_kube_mind,
    seen: at('layers', '2.4'),
    panel: 'routes',
    example: 'letters',
    lanes: ['letters-pianos-routed'],
    config: { scenario: 'letters-pianos-routed', product: 'nginx' },
    isFile: false,
  }),
  haproxy: ended({
    name: m.choosing_l_haproxy,
    reasons: [m.choosing_l_haproxy_a, m.choosing_l_haproxy_b],
    mind: m.choosing_l_haproxy_mind,
    seen: at('health', '4.5'),
    example: 'chosen-haproxy',
    lanes: ['chosen-haproxy'],
    config: { scenario: 'chosen-haproxy', product: 'haproxy' },
  }),
  nginx: ended({
    name: m.choosing_l_nginx,
    reasons: [m.choosing_l_nginx_a, m.choosing_l_nginx_b],
    mind: m.choosing_l_nginx_mind,
    seen: at('health', 'told'),
    example: 'chosen-nginx',
    lanes: ['chosen-nginx'],
    config: { scenario: 'chosen-nginx', product: 'nginx' },
  }),
  either: ended({
    name: m.choosing_l_either,
    reasons: [m.choosing_l_either_a, m.choosing_l_either_b],
    mind: m.choosing_l_either_mind,
    seen: at('algorithms', '3.10'),
    panel: 'compare',
    example: 'products',
    lanes: ['product-nginx', 'product-haproxy', 'product-envoy', 'product-lvs'],
    config: { scenario: 'product-nginx', product: 'nginx' },
  }),
} as const satisfies Record<string, Ended>

/** The id of an end. */
export type EndId = keyof typeof ends

/** An end of the tree. */
export type End = Ended

const ids = ['spare', 'read', 'run-four', 'run', 'mesh', 'kube', 'state', 'files'] as const

/** The id of a question; an end may have the same word, and is told apart by its mark. */
export type QuestionId = (typeof ids)[number]

/** What an answer leads to: a question, or an end behind a mark. */
export type Next = QuestionId | `end:${EndId}`

/** A question of the tree. */
export type Question = Asked<Next>

/** The questions, the first one first. */
export const questions: Readonly<Record<QuestionId, Question>> = {
  spare: {
    text: m.choosing_q_spare,
    hint: m.choosing_q_spare_hint,
    seen: at('why', '1.8'),
    yes: { text: m.choosing_q_spare_yes, why: m.choosing_q_spare_yes_why, next: 'end:spare' },
    no: { text: m.choosing_q_spare_no, why: m.choosing_q_spare_no_why, next: 'read' },
  },
  read: {
    text: m.choosing_q_read,
    hint: m.choosing_q_read_hint,
    seen: at('layers', '2.3'),
    yes: { text: m.choosing_q_read_yes, why: m.choosing_q_read_yes_why, next: 'run' },
    no: { text: m.choosing_q_read_no, why: m.choosing_q_read_no_why, next: 'run-four' },
  },
  'run-four': {
    text: m.choosing_q_run_four,
    hint: m.choosing_q_run_four_hint,
    seen: at('why', '1.7'),
    yes: { text: m.choosing_q_run_four_yes, why: m.choosing_q_run_four_yes_why, next: 'end:four' },
    no: { text: m.choosing_q_run_four_no, why: m.choosing_q_run_four_no_why, next: 'end:nlb' },
  },
  run: {
    text: m.choosing_q_run,
    hint: m.choosing_q_run_hint,
    seen: at('why', '1.7'),
    yes: { text: m.choosing_q_run_yes, why: m.choosing_q_run_yes_why, next: 'mesh' },
    no: { text: m.choosing_q_run_no, why: m.choosing_q_run_no_why, next: 'end:cloud' },
  },
  mesh: {
    text: m.choosing_q_mesh,
    hint: m.choosing_q_mesh_hint,
    seen: at('layers', '2.4'),
    yes: { text: m.choosing_q_mesh_yes, why: m.choosing_q_mesh_yes_why, next: 'end:envoy' },
    no: { text: m.choosing_q_mesh_no, why: m.choosing_q_mesh_no_why, next: 'kube' },
  },
  kube: {
    text: m.choosing_q_kube,
    hint: m.choosing_q_kube_hint,
    seen: at('layers', '2.7'),
    yes: { text: m.choosing_q_kube_yes, why: m.choosing_q_kube_yes_why, next: 'end:kube' },
    no: { text: m.choosing_q_kube_no, why: m.choosing_q_kube_no_why, next: 'state' },
  },
  state: {
    text: m.choosing_q_state,
    hint: m.choosing_q_state_hint,
    seen: at('health', '4.2'),
    yes: { text: m.choosing_q_state_yes, why: m.choosing_q_state_yes_why, next: 'end:haproxy' },
    no: { text: m.choosing_q_state_no, why: m.choosing_q_state_no_why, next: 'files' },
  },
  files: {
    text: m.choosing_q_files,
    hint: m.choosing_q_files_hint,
    seen: at('layers', '2.13'),
    yes: { text: m.choosing_q_files_yes, why: m.choosing_q_files_yes_why, next: 'end:nginx' },
    no: { text: m.choosing_q_files_no, why: m.choosing_q_files_no_why, next: 'end:either' },
  },
}
