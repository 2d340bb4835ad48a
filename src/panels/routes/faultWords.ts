// What is wrong with a route or a request as it is typed, in words: for the forms alone, which come
// when they are opened.
import { formatNumber, m } from '../../i18n'
import type { TextFault } from './faults'
import type { SampleFault } from './sample'

const patternWords: Readonly<Record<string, () => string>> = {
  'back-reference': m.routes_pattern_back,
  'look-around': m.routes_pattern_look,
  boundary: m.routes_pattern_boundary,
  'group-open': m.routes_pattern_group_open,
  'group-closed': m.routes_pattern_group_closed,
  'group-kind': m.routes_pattern_group_kind,
  'set-open': m.routes_pattern_set_open,
  'set-order': m.routes_pattern_set_order,
  'repeat-nothing': m.routes_pattern_repeat_nothing,
  'repeat-twice': m.routes_pattern_repeat_twice,
  'repeat-bounds': m.routes_pattern_repeat_bounds,
  escape: m.routes_pattern_escape,
  'too-large': m.routes_pattern_large,
}

/** What is wrong with a text. */
export function faultWords(fault: TextFault): string {
  switch (fault.kind) {
    case 'pattern': {
      const { fault: why, at } = fault.why
      return m.routes_fault_pattern({ at, why: patternWords[why]() })
    }
    case 'long':
      return m.routes_fault_long({ most: formatNumber(fault.most) })
    case 'number': {
      const [least, most] = [fault.least, fault.most].map((value) => formatNumber(value))
      return m.routes_fault_number({ least, most })
    }
    case 'name':
      return m.routes_fault_name()
    case 'twin':
      return m.routes_fault_twin()
    case 'field':
      return m.routes_fault_field()
    case 'path':
      return m.routes_fault_path()
    case 'host':
      return m.routes_fault_host()
    case 'method':
      return m.routes_fault_method()
    case 'line':
      return m.routes_fault_line()
    case 'location':
      return m.routes_fault_location()
  }
}

const expectedWords: Readonly<Record<SampleFault['expected'], () => string>> = {
  'request-line': m.routes_try_first,
  path: m.routes_fault_path,
  field: m.routes_try_field,
}

/** What is wrong with a request that was typed. */
export const sampleFaultWords = ({ line, expected }: SampleFault): string =>
  m.routes_try_fault({ line, what: expectedWords[expected]() })
