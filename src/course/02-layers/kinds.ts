// The kinds of balancer as data: what each reads, what it is built from, and what follows.
import { m } from '../../i18n'
import type { Message } from '../lesson'

/** How much of something a kind has, from 1 to 3. */
type Level = 1 | 2 | 3

/** What a kind is made of: the other axis, beside the layer. */
export const forms = ['hardware', 'software', 'service'] as const

export type Form = (typeof forms)[number]

/** What a reader may need, to filter by. */
export const needs = ['path', 'cache', 'tcp', 'udp', 'unattended'] as const

export type Need = (typeof needs)[number]

export interface Kind {
  readonly id: string
  readonly name: Message
  readonly products: string
  readonly form: Form
  readonly layers: readonly (4 | 7)[]
  readonly decides: Message
  readonly speed: Level // requests or packets for the same processor
  readonly flexibility: Level
  readonly cost: Level
  readonly features: Message
  readonly suits: Message
  readonly offers: readonly Need[]
  readonly figure: string // that shows it at work
}

export const kinds: readonly Kind[] = [
  {
    id: 'kernel',
    name: m.layers_kind_kernel,
    products: 'LVS (IPVS), kube-proxy, Katran',
    form: 'software',
    layers: [4],
    decides: m.layers_decides_label,
    speed: 3,
    flexibility: 1,
    cost: 1,
    features: m.layers_features_kernel,
    suits: m.layers_suits_kernel,
    offers: ['tcp', 'udp'],
    figure: '2.21',
  },
  {
    id: 'relay',
    name: m.layers_kind_relay,
    products: 'HAProxy (mode tcp), nginx (stream), Envoy (tcp_proxy)',
    form: 'software',
    layers: [4],
    decides: m.layers_decides_label,
    speed: 2,
    flexibility: 2,
    cost: 1,
    features: m.layers_features_relay,
    suits: m.layers_suits_relay,
    offers: ['tcp'],
    figure: '2.3',
  },
  {
    id: 'cloud-four',
    name: m.layers_kind_cloud_four,
    products: 'AWS NLB, Azure Load Balancer',
    form: 'service',
    layers: [4],
    decides: m.layers_decides_label,
    speed: 3,
    flexibility: 1,
    cost: 2,
    features: m.layers_features_cloud_four,
    suits: m.layers_suits_cloud_four,
    offers: ['tcp', 'udp', 'unattended'],
    figure: '2.5',
  },
  {
    id: 'proxy',
    name: m.layers_kind_proxy,
    products: 'nginx, HAProxy, Envoy, Traefik',
    form: 'software',
    layers: [7],
    decides: m.layers_decides_letter,
    speed: 2,
    flexibility: 3,
    cost: 1,
    features: m.layers_features_proxy,
    suits: m.layers_suits_proxy,
    offers: ['path', 'cache'],
    figure: '2.4',
  },
  {
    id: 'cloud-seven',
    name: m.layers_kind_cloud_seven,
    products: 'AWS ALB, Azure Application Gateway',
    form: 'service',
    layers: [7],
    decides: m.layers_decides_letter,
    speed: 2,
    flexibility: 2,
    cost: 2,
    features: m.layers_features_cloud_seven,
    suits: m.layers_suits_cloud_seven,
    offers: ['path', 'unattended'],
    figure: '2.7',
  },
  {
    id: 'appliance',
    name: m.layers_kind_appliance,
    products: 'F5 BIG-IP, NetScaler MPX, A10 Thunder',
    form: 'hardware',
    layers: [4, 7],
    decides: m.layers_decides_both,
    speed: 3,
    flexibility: 2,
    cost: 3,
    features: m.layers_features_appliance,
    suits: m.layers_suits_appliance,
    offers: ['path', 'cache', 'tcp', 'udp'],
    figure: '2.1',
  },
]

/** The columns that have an order. */
export const orders = ['speed', 'flexibility', 'cost'] as const

export type Order = (typeof orders)[number]

interface Wish {
  readonly layer: 4 | 7 | null // null: either
  readonly form: Form | null // null: any
  readonly need: Need | null // null: none
  readonly order: Order | null // null: as they stand
}

/** The kinds that do what is wished; fast and flexible ones first, cheap ones first. */
export function chosenKinds({ layer, form, need, order }: Wish): readonly Kind[] {
  const fit = kinds.filter(
    (kind) =>
      (layer === null || kind.layers.includes(layer)) &&
      (form === null || kind.form === form) &&
      (need === null || kind.offers.includes(need)),
  )
  if (order === null) return fit
  const direction = order === 'cost' ? 1 : -1
  return fit.toSorted((a, b) => direction * (a[order] - b[order]))
}
