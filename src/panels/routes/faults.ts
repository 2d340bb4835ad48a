// What is wrong with a text as it is being typed. The format refuses the same, with its place in
// the document.
import { faultOf, forms, lengths, type PatternFault } from '../../sim'
import { bounds } from '../../sim/scenario'
import type { Condition } from './conditions'

/** What is wrong with a text: a pattern and its place, or what it should have been. */
export type TextFault =
  | { readonly kind: 'pattern'; readonly why: PatternFault }
  | { readonly kind: 'name' | 'twin' | 'field' | 'path' | 'host' | 'method' | 'line' | 'location' }
  | { readonly kind: 'long'; readonly most: number }
  | { readonly kind: 'number'; readonly least: number; readonly most: number }

type Form = Exclude<keyof typeof forms, 'pattern' | 'host'>

const told: Readonly<Record<Form, TextFault>> = {
  name: { kind: 'name' },
  field: { kind: 'field' },
  method: { kind: 'method' },
  target: { kind: 'path' },
  line: { kind: 'line' },
  location: { kind: 'location' },
  hosts: { kind: 'host' },
}

const most: Readonly<Partial<Record<Form, number>>> = lengths

/** What keeps a text from having a form; null where nothing does. */
export function formFault(form: Form, text: string): TextFault | null {
  const limit = most[form] ?? bounds.text
  if (text.length > limit) return { kind: 'long', most: limit }
  return forms[form].test(text) ? null : told[form]
}

/** What keeps a text from being a pattern; null where nothing does. */
export function patternFault(text: string): TextFault | null {
  if (text.length > bounds.pattern) return { kind: 'long', most: bounds.pattern }
  if (!forms.pattern.test(text)) return { kind: 'line' }
  const why = faultOf(text)
  return why && { kind: 'pattern', why }
}

/** The same of a route's name; `others`: the names that are taken. */
export const nameFault = (text: string, others: readonly string[]): TextFault | null =>
  formFault('name', text) ?? (others.includes(text) ? { kind: 'twin' } : null)

/** What is wrong with the text that a condition compares with. */
export function conditionFault({ part, way, text }: Condition): TextFault | null {
  if (way === 'any') return null
  if (way === 'regex') return patternFault(text)
  if (part === 'host') return formFault('hosts', text)
  if (part === 'method') return formFault('method', text)
  return formFault(part === 'path' ? 'target' : 'line', text)
}

/** What keeps a text from being a whole number between two others. */
export function wholeFault(text: string, least: number, most: number): TextFault | null {
  const value = Number(text)
  const fits = /^\d{1,9}$/.test(text) && value >= least && value <= most
  return fits ? null : { kind: 'number', least, most }
}
