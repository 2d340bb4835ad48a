// Three questions with one right answer each; every answer is told why.
import { m } from '../../i18n'
import type { Check } from '../lesson'

export const checks: readonly Check[] = [
  {
    id: 'a',
    question: m.closing_check_a,
    options: [
      { id: 'more', text: m.closing_check_a_more, why: m.closing_check_a_more_why, right: false },
      { id: 'ask', text: m.closing_check_a_ask, why: m.closing_check_a_ask_why, right: true },
      {
        id: 'layer',
        text: m.closing_check_a_layer,
        why: m.closing_check_a_layer_why,
        right: false,
      },
    ],
  },
  {
    id: 'b',
    question: m.closing_check_b,
    options: [
      { id: 'none', text: m.closing_check_b_none, why: m.closing_check_b_none_why, right: false },
      { id: 'table', text: m.closing_check_b_table, why: m.closing_check_b_table_why, right: true },
    ],
  },
  {
    id: 'c',
    question: m.closing_check_c,
    options: [
      { id: 'mean', text: m.closing_check_c_mean, why: m.closing_check_c_mean_why, right: false },
      { id: 'loss', text: m.closing_check_c_loss, why: m.closing_check_c_loss_why, right: true },
      { id: 'peak', text: m.closing_check_c_peak, why: m.closing_check_c_peak_why, right: false },
    ],
  },
]
