// What can be set of something that a run does: each setting reads its value from what is in force
// and answers the change that another value means.
import type { Message } from '../panel'

interface Base<Spec> {
  readonly id: string
  readonly label: Message
  /** Whether there is anything to set. */
  fits(spec: Spec): boolean
}

/** A quantity on stops. */
export interface QuantitySetting<Spec, Change> extends Base<Spec> {
  readonly kind: 'quantity'
  readonly isWhole?: boolean
  stops(spec: Spec): readonly number[]
  format(value: number, spec: Spec): string
  read(spec: Spec): number
  write(spec: Spec, value: number): Change
  /** What has to be said of the value in force, where anything has. */
  note?(spec: Spec): string | null
}

/** One of a few. */
export interface ChoiceSetting<Spec, Change> extends Base<Spec> {
  readonly kind: 'choice'
  readonly options: readonly { readonly id: string; readonly label: Message }[]
  /** Whether an option can be chosen now; where nothing is said, each can. */
  isOffered?(option: string, spec: Spec): boolean
  read(spec: Spec): string
  write(spec: Spec, option: string): Change
}

export type Setting<Spec, Change> = QuantitySetting<Spec, Change> | ChoiceSetting<Spec, Change>
