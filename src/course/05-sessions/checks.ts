// Three questions with one right answer each; every answer is told why.
import { m } from '../../i18n'
import type { Check } from '../lesson'

export const checks: readonly Check[] = [
  {
    id: 'a',
    question: m.regulars_check_a,
    options: [
      { id: 'yes', text: m.regulars_check_a_yes, why: m.regulars_check_a_yes_why, right: true },
      { id: 'hash', text: m.regulars_check_a_hash, why: m.regulars_check_a_hash_why, right: false },
    ],
  },
  {
    id: 'b',
    question: m.regulars_check_b,
    options: [
      {
        id: 'other',
        text: m.regulars_check_b_other,
        why: m.regulars_check_b_other_why,
        right: true,
      },
      {
        id: 'error',
        text: m.regulars_check_b_error,
        why: m.regulars_check_b_error_why,
        right: false,
      },
    ],
  },
  {
    id: 'c',
    question: m.regulars_check_c,
    options: [
      { id: 'tag', text: m.regulars_check_c_tag, why: m.regulars_check_c_tag_why, right: true },
      { id: 'hash', text: m.regulars_check_c_hash, why: m.regulars_check_c_hash_why, right: false },
    ],
  },
]
