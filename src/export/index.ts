// The door of the exporter: a scenario as a starting config of a product.
import type { Scenario } from '../sim/scenario'
import { haproxyConfig } from './haproxy'
import { nginxConfig } from './nginx'
import { comments, type Language } from './notes'

/** The products that a config can be made for. */
export const products = ['nginx', 'haproxy'] as const

/** A product that a config can be made for. */
export type Product = (typeof products)[number]

const writers = { nginx: nginxConfig, haproxy: haproxyConfig } as const

/** What the file is usually called. */
export const fileNames: Readonly<Record<Product, string>> = {
  nginx: 'nginx.conf',
  haproxy: 'haproxy.cfg',
}

interface Asked {
  readonly product: Product
  readonly language: Language // of the comments
  readonly title: string // of the scenario, as a reader knows it
}

/** The scenario as a starting config. What the product cannot do stands in its comments. */
export function configOf(scenario: Scenario, { product, language, title }: Asked): string {
  const ground = { scenario, gateway: scenario.gateways[0], say: comments(language), title }
  return `${writers[product](ground).join('\n')}\n`
}
