// How a product's rules are described: for each policy its options with their defaults, or the id
// of the sentence that says why the product cannot.
import type { PolicySpec } from '../scenario'
import type { CannotId } from './cannot'
import type { PolicyKind } from './kinds'

/** The options of a policy beside its kind and dialect. */
export type PolicyOptions = Omit<PolicySpec, 'kind' | 'dialect'>

/** The name of an option. */
export type PolicyOption = keyof PolicyOptions

/** Which values of an option one rule takes, where the format itself allows more. */
type Words = Readonly<Partial<Record<PolicyOption, readonly (string | number | boolean)[]>>>

/** A rule that can be asked for. */
export interface Rule {
  /** The options that it takes. */
  readonly takes: readonly PolicyOption[]
  /** The only values of some of them. */
  readonly words: Words
  /** Defaults of those that have one. */
  readonly usual: PolicyOptions
}

/** What one product says to one policy. */
export type Cell = Rule | CannotId

/** What one product says to every policy. */
export type Rules = Readonly<Record<PolicyKind, Cell>>

interface RuleParts {
  readonly takes?: readonly PolicyOption[]
  readonly words?: Words
  readonly usual?: PolicyOptions
}

/** A rule that the product has. */
export const rule = ({ takes = [], words = {}, usual = {} }: RuleParts = {}): Rule => ({
  takes,
  words,
  usual,
})
