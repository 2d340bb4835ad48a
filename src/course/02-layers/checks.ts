// Four questions with one right answer each; every answer is told why.
import { m } from '../../i18n'
import type { Check } from '../lesson'

export const checks: readonly Check[] = [
  {
    id: 'a',
    question: m.layers_check_a,
    options: [
      { id: 'no', text: m.layers_check_a_no, why: m.layers_check_a_no_why, right: true },
      { id: 'yes', text: m.layers_check_a_yes, why: m.layers_check_a_yes_why, right: false },
      {
        id: 'cookie',
        text: m.layers_check_a_cookie,
        why: m.layers_check_a_cookie_why,
        right: false,
      },
    ],
  },
  {
    id: 'b',
    question: m.layers_check_b,
    options: [
      {
        id: 'address',
        text: m.layers_check_b_address,
        why: m.layers_check_b_address_why,
        right: true,
      },
      {
        id: 'cookie',
        text: m.layers_check_b_cookie,
        why: m.layers_check_b_cookie_why,
        right: false,
      },
      { id: 'path', text: m.layers_check_b_path, why: m.layers_check_b_path_why, right: false },
    ],
  },
  {
    id: 'c',
    question: m.layers_check_c,
    options: [
      { id: 'more', text: m.layers_check_c_more, why: m.layers_check_c_more_why, right: false },
      {
        id: 'bigger',
        text: m.layers_check_c_bigger,
        why: m.layers_check_c_bigger_why,
        right: false,
      },
      { id: 'age', text: m.layers_check_c_age, why: m.layers_check_c_age_why, right: true },
    ],
  },
  {
    id: 'd',
    question: m.layers_check_d,
    options: [
      { id: 'long', text: m.layers_check_d_long, why: m.layers_check_d_long_why, right: false },
      { id: 'first', text: m.layers_check_d_first, why: m.layers_check_d_first_why, right: true },
      { id: 'half', text: m.layers_check_d_half, why: m.layers_check_d_half_why, right: false },
    ],
  },
]
