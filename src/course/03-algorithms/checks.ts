// Three questions with one right answer each; every answer is told why.
import { m } from '../../i18n'
import type { Check } from '../lesson'

export const checks: readonly Check[] = [
  {
    id: 'a',
    question: m.algorithms_check_a,
    options: [
      { id: 's1', text: m.algorithms_check_a_s1, why: m.algorithms_check_a_s1_why, right: false },
      { id: 's2', text: m.algorithms_check_a_s2, why: m.algorithms_check_a_s2_why, right: false },
      { id: 's3', text: m.algorithms_check_a_s3, why: m.algorithms_check_a_s3_why, right: true },
    ],
  },
  {
    id: 'b',
    question: m.algorithms_check_b,
    options: [
      {
        id: 'burst',
        text: m.algorithms_check_b_burst,
        why: m.algorithms_check_b_burst_why,
        right: false,
      },
      {
        id: 'smooth',
        text: m.algorithms_check_b_smooth,
        why: m.algorithms_check_b_smooth_why,
        right: true,
      },
      {
        id: 'other',
        text: m.algorithms_check_b_other,
        why: m.algorithms_check_b_other_why,
        right: false,
      },
    ],
  },
  {
    id: 'c',
    question: m.algorithms_check_c,
    options: [
      { id: 'no', text: m.algorithms_check_c_no, why: m.algorithms_check_c_no_why, right: false },
      {
        id: 'yes',
        text: m.algorithms_check_c_yes,
        why: m.algorithms_check_c_yes_why,
        right: true,
      },
      {
        id: 'rare',
        text: m.algorithms_check_c_rare,
        why: m.algorithms_check_c_rare_why,
        right: false,
      },
    ],
  },
]
