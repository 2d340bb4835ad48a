// Three questions with one right answer each; every answer is told why.
import { m } from '../../i18n'
import type { Check } from '../lesson'

export const checks: readonly Check[] = [
  {
    id: 'a',
    question: m.kitchens_check_a,
    options: [
      { id: 'some', text: m.kitchens_check_a_some, why: m.kitchens_check_a_some_why, right: true },
      { id: 'none', text: m.kitchens_check_a_none, why: m.kitchens_check_a_none_why, right: false },
    ],
  },
  {
    id: 'b',
    question: m.kitchens_check_b,
    options: [
      { id: 'cold', text: m.kitchens_check_b_cold, why: m.kitchens_check_b_cold_why, right: true },
      { id: 'net', text: m.kitchens_check_b_net, why: m.kitchens_check_b_net_why, right: false },
    ],
  },
  {
    id: 'c',
    question: m.kitchens_check_c,
    options: [
      { id: 'not', text: m.kitchens_check_c_not, why: m.kitchens_check_c_not_why, right: true },
      { id: 'one', text: m.kitchens_check_c_one, why: m.kitchens_check_c_one_why, right: false },
    ],
  },
]
