// Three questions with one right answer each; every answer is told why.
import { m } from '../../i18n'
import type { Check } from '../lesson'

export const checks: readonly Check[] = [
  {
    id: 'a',
    question: m.tasters_check_a,
    options: [
      { id: 'long', text: m.tasters_check_a_long, why: m.tasters_check_a_long_why, right: true },
      { id: 'all', text: m.tasters_check_a_all, why: m.tasters_check_a_all_why, right: false },
      { id: 'ten', text: m.tasters_check_a_ten, why: m.tasters_check_a_ten_why, right: false },
    ],
  },
  {
    id: 'b',
    question: m.tasters_check_b,
    options: [
      { id: 'stay', text: m.tasters_check_b_stay, why: m.tasters_check_b_stay_why, right: true },
      { id: 'anew', text: m.tasters_check_b_anew, why: m.tasters_check_b_anew_why, right: false },
    ],
  },
  {
    id: 'c',
    question: m.tasters_check_c,
    options: [
      { id: 'wait', text: m.tasters_check_c_wait, why: m.tasters_check_c_wait_why, right: true },
      { id: 'yes', text: m.tasters_check_c_yes, why: m.tasters_check_c_yes_why, right: false },
    ],
  },
]
