// Three questions with one right answer each; every answer is told why.
import { m } from '../../i18n'
import type { Check } from '../lesson'

export const checks: readonly Check[] = [
  {
    id: 'a',
    question: m.outage_check_a,
    options: [
      { id: 'rto', text: m.outage_check_a_rto, why: m.outage_check_a_rto_why, right: true },
      { id: 'rpo', text: m.outage_check_a_rpo, why: m.outage_check_a_rpo_why, right: false },
    ],
  },
  {
    id: 'b',
    question: m.outage_check_b,
    options: [
      { id: 'half', text: m.outage_check_b_half, why: m.outage_check_b_half_why, right: false },
      { id: 'two', text: m.outage_check_b_two, why: m.outage_check_b_two_why, right: true },
      { id: 'most', text: m.outage_check_b_most, why: m.outage_check_b_most_why, right: false },
    ],
  },
  {
    id: 'c',
    question: m.outage_check_c,
    options: [
      { id: 'way', text: m.outage_check_c_way, why: m.outage_check_c_way_why, right: true },
      { id: 'ttl', text: m.outage_check_c_ttl, why: m.outage_check_c_ttl_why, right: false },
      { id: 'free', text: m.outage_check_c_free, why: m.outage_check_c_free_why, right: false },
    ],
  },
]
