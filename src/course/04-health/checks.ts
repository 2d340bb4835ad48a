// Three questions with one right answer each; every answer is told why.
import { m } from '../../i18n'
import type { Check } from '../lesson'

export const checks: readonly Check[] = [
  {
    id: 'a',
    question: m.health_check_a,
    options: [
      { id: '30', text: m.health_check_a_30, why: m.health_check_a_30_why, right: false },
      { id: '32', text: m.health_check_a_32, why: m.health_check_a_32_why, right: true },
      { id: '6', text: m.health_check_a_6, why: m.health_check_a_6_why, right: false },
    ],
  },
  {
    id: 'b',
    question: m.health_check_b,
    options: [
      { id: 'time', text: m.health_check_b_time, why: m.health_check_b_time_why, right: true },
      { id: 'good', text: m.health_check_b_good, why: m.health_check_b_good_why, right: false },
      { id: 'never', text: m.health_check_b_never, why: m.health_check_b_never_why, right: false },
    ],
  },
  {
    id: 'c',
    question: m.health_check_c,
    options: [
      { id: 'no', text: m.health_check_c_no, why: m.health_check_c_no_why, right: false },
      { id: 'yes', text: m.health_check_c_yes, why: m.health_check_c_yes_why, right: true },
      { id: 'half', text: m.health_check_c_half, why: m.health_check_c_half_why, right: false },
    ],
  },
]
