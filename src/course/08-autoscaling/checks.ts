// Three questions with one right answer each; every answer is told why.
import { m } from '../../i18n'
import type { Check } from '../lesson'

const option = (
  id: string,
  right: boolean,
  words: { readonly text: () => string; readonly why: () => string },
) => ({ id, right, ...words })

export const checks: readonly Check[] = [
  {
    id: 'a',
    question: m.autoscaling_check_a,
    options: [
      option('five', false, {
        text: m.autoscaling_check_a_five,
        why: m.autoscaling_check_a_five_why,
      }),
      option('six', true, { text: m.autoscaling_check_a_six, why: m.autoscaling_check_a_six_why }),
      option('eight', false, {
        text: m.autoscaling_check_a_eight,
        why: m.autoscaling_check_a_eight_why,
      }),
    ],
  },
  {
    id: 'b',
    question: m.autoscaling_check_b,
    options: [
      option('none', true, {
        text: m.autoscaling_check_b_none,
        why: m.autoscaling_check_b_none_why,
      }),
      option('five', false, {
        text: m.autoscaling_check_b_five,
        why: m.autoscaling_check_b_five_why,
      }),
    ],
  },
  {
    id: 'c',
    question: m.autoscaling_check_c,
    options: [
      option('third', true, {
        text: m.autoscaling_check_c_third,
        why: m.autoscaling_check_c_third_why,
      }),
      option('none', false, {
        text: m.autoscaling_check_c_none,
        why: m.autoscaling_check_c_none_why,
      }),
    ],
  },
]
