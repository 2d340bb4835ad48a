// Settings that are lengths of time.
import type { ScalingChange } from '../../sim'
import { SECOND } from '../../sim'
import type { Message } from '../panel'
import { always, LENGTHS, lengthOf, type QuantitySetting, seconds } from './setting'

type Lengths = {
  readonly instance: 'boot' | 'warm' | 'drain' | 'minimum' | 'settle'
  readonly meter: 'every' | 'window' | 'delay'
  readonly out: 'cooldown' | 'window'
  readonly in: 'cooldown' | 'window'
}

/** One of the lengths of a part of the settings. */
export const length = <Part extends keyof Lengths>(
  part: Part,
  key: Lengths[Part],
  { label, from = 0 }: { label: Message; from?: number },
): QuantitySetting => {
  const stops = LENGTHS.filter((stop) => stop >= from)
  return {
    kind: 'quantity',
    id: `${part}-${key}`,
    label,
    stops: () => stops,
    format: seconds,
    fits: always,
    read: (spec) => (spec[part] as unknown as Readonly<Record<string, number>>)[key] / SECOND,
    write: (_, value): ScalingChange => ({ [part]: { [key]: lengthOf(value) } }),
  }
}
