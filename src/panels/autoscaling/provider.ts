// What can be set of where instances come from and how they go: the warm pool, zones, who looks for
// those that are not well, who is protected, and the pace of change.
import { formatNumber, m } from '../../i18n'
import { MINUTE, type ScalingSpec, SECOND } from '../../sim'
import type { Message } from '../panel'
import {
  always,
  type ChoiceSetting,
  LENGTHS,
  lengthOf,
  type QuantitySetting,
  type Setting,
  seconds,
} from './setting'

const count = (value: number) => (value === 0 ? m.scaling_none() : formatNumber(value))

type Amount = Omit<QuantitySetting, 'kind' | 'stops'> & { readonly at: readonly number[] }

const amount = ({ at, ...setting }: Amount): QuantitySetting => ({
  kind: 'quantity',
  stops: () => at,
  ...setting,
})

const poolOf = ({ instance: { warmPool } }: ScalingSpec) =>
  warmPool ?? { size: 0, boot: lengthOf(10), price: 0.02 }

const warmPool: readonly Setting[] = [
  amount({
    id: 'pool-size',
    label: m.scaling_set_pool,
    isWhole: true,
    at: [0, 1, 2, 3, 5, 8, 10],
    format: count,
    fits: always,
    read: (spec) => poolOf(spec).size,
    write: (spec, size) => ({
      instance: { warmPool: size === 0 ? null : { ...poolOf(spec), size } },
    }),
  }),
  amount({
    id: 'pool-boot',
    label: m.scaling_set_pool_boot,
    at: LENGTHS,
    format: seconds,
    fits: ({ instance }) => instance.warmPool !== null,
    read: (spec) => poolOf(spec).boot / SECOND,
    write: (spec, value) => ({
      instance: { warmPool: { ...poolOf(spec), boot: lengthOf(value) } },
    }),
  }),
]

const letters = 'abcdefgh'

const zonesOf = (many: number, available: number) =>
  Array.from({ length: many }, (_, zone) => ({ name: letters[zone], available }))

const roomOf = ({ instance }: ScalingSpec) => instance.zones[0]?.available ?? 3

const zones: readonly Setting[] = [
  amount({
    id: 'zones',
    label: m.scaling_set_zones,
    isWhole: true,
    at: [0, 1, 2, 3, 4],
    format: count,
    fits: always,
    read: ({ instance }) => instance.zones.length,
    write: (spec, many) => ({ instance: { zones: zonesOf(many, roomOf(spec)) } }),
  }),
  amount({
    id: 'zone-room',
    label: m.scaling_set_zone_room,
    isWhole: true,
    at: [1, 2, 3, 4, 5, 6, 8, 10],
    format: count,
    fits: ({ instance }) => instance.zones.length > 0,
    read: roomOf,
    write: ({ instance }, room) => ({ instance: { zones: zonesOf(instance.zones.length, room) } }),
  }),
]

const grace = amount({
  id: 'grace',
  label: m.scaling_set_grace,
  at: [0, 5, 10, 15, 30, 60, 90, 120, 180, 300, 600],
  format: (value) => (value === 0 ? m.scaling_nobody_looks() : seconds(value)),
  fits: always,
  read: ({ instance }) => (instance.grace ?? 0) / SECOND,
  write: (_, value) => ({ instance: { grace: value === 0 ? null : lengthOf(value) } }),
})

const protect: QuantitySetting = {
  kind: 'quantity',
  id: 'protect',
  label: m.scaling_set_protect,
  isWhole: true,
  stops: ({ ground: { names } }) => Array.from({ length: names.length + 1 }, (_none, many) => many),
  format: count,
  fits: always,
  read: ({ protect: names }) => names.length,
  write: ({ ground: { names } }, many) => ({ protect: names.slice(0, many) }),
}

interface Pace {
  readonly id: string
  readonly label: Message
  brake(spec: ScalingSpec): Partial<ScalingSpec['in']>
}

const one = (every: number) => ({
  select: 'max' as const,
  policies: [{ unit: 'servers' as const, by: 1, every: lengthOf(every) }],
})

const paces: readonly Pace[] = [
  { id: 'any', label: m.scaling_pace_any, brake: () => ({ select: 'max', policies: [] }) },
  {
    id: 'one',
    label: m.scaling_pace_one,
    brake: ({ every }) => one(every / SECOND),
  },
  { id: 'minute', label: m.scaling_pace_minute, brake: () => one(MINUTE / SECOND) },
  { id: 'five', label: m.scaling_pace_five, brake: () => one((5 * MINUTE) / SECOND) },
  { id: 'never', label: m.scaling_pace_never, brake: () => ({ select: 'disabled' }) },
]

const paceIn = (spec: ScalingSpec, way: 'in' | 'out'): string => {
  const { select, policies } = spec[way]
  if (select === 'disabled') return 'never'
  const same = paces.find(
    ({ brake }) => JSON.stringify(brake(spec).policies) === JSON.stringify(policies),
  )
  return same?.id ?? 'own'
}

/** How fast a fleet may grow or shrink. */
const pace = (way: 'in' | 'out', label: Message): ChoiceSetting => ({
  kind: 'choice',
  id: `pace-${way}`,
  label,
  options: [{ id: 'own', label: m.scaling_pace_own }, ...paces],
  isOffered: (option, spec) => option !== 'own' || paceIn(spec, way) === 'own',
  fits: always,
  read: (spec) => paceIn(spec, way),
  write: (spec, option) => ({ [way]: paces.find(({ id }) => id === option)?.brake(spec) ?? {} }),
})

/** How it decides, further. */
export const pacing: readonly Setting[] = [
  pace('out', m.scaling_set_pace_out),
  pace('in', m.scaling_set_pace_in),
  protect,
]

/** What the provider has. */
export const providing: readonly Setting[] = [...warmPool, ...zones, grace]
