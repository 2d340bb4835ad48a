// Three questions with one right answer each; every answer is told why.
import { m } from '../../i18n'
import type { Check } from '../lesson'

export const checks: readonly Check[] = [
  {
    id: 'a',
    question: m.why_check_a,
    options: [
      { id: '75', text: m.why_check_a_75, why: m.why_check_a_75_why, right: true },
      { id: '300', text: m.why_check_a_300, why: m.why_check_a_300_why, right: false },
      { id: '19', text: m.why_check_a_19, why: m.why_check_a_19_why, right: false },
    ],
  },
  {
    id: 'b',
    question: m.why_check_b,
    options: [
      { id: 'wait', text: m.why_check_b_wait, why: m.why_check_b_wait_why, right: false },
      { id: 'work', text: m.why_check_b_work, why: m.why_check_b_work_why, right: true },
      { id: 'share', text: m.why_check_b_share, why: m.why_check_b_share_why, right: false },
    ],
  },
  {
    id: 'c',
    question: m.why_check_c,
    options: [
      { id: 'yes', text: m.why_check_c_yes, why: m.why_check_c_yes_why, right: false },
      { id: 'unknown', text: m.why_check_c_unknown, why: m.why_check_c_unknown_why, right: false },
      { id: 'no', text: m.why_check_c_no, why: m.why_check_c_no_why, right: true },
    ],
  },
]
