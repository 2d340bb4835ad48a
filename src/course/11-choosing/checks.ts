// Three questions with one right answer each; every answer is told why.
import { m } from '../../i18n'
import type { Check } from '../lesson'

export const checks: readonly Check[] = [
  {
    id: 'a',
    question: m.choosing_check_a,
    options: [
      { id: 'yes', text: m.choosing_check_a_yes, why: m.choosing_check_a_yes_why, right: false },
      { id: 'no', text: m.choosing_check_a_no, why: m.choosing_check_a_no_why, right: true },
    ],
  },
  {
    id: 'b',
    question: m.choosing_check_b,
    options: [
      { id: 'four', text: m.choosing_check_b_four, why: m.choosing_check_b_four_why, right: false },
      {
        id: 'seven',
        text: m.choosing_check_b_seven,
        why: m.choosing_check_b_seven_why,
        right: true,
      },
    ],
  },
  {
    id: 'c',
    question: m.choosing_check_c,
    options: [
      { id: 'half', text: m.choosing_check_c_half, why: m.choosing_check_c_half_why, right: false },
      {
        id: 'nothing',
        text: m.choosing_check_c_nothing,
        why: m.choosing_check_c_nothing_why,
        right: true,
      },
    ],
  },
]
