// What a gateway looks for in requests, and how it makes answers smaller.
import * as v from 'valibot'
import { faultOf } from '../pattern/pattern'
import { SECOND } from '../time'
import { bounds } from './bounds'
import { formatDuration, lengthOf } from './durations'
import type { CompressionRule, FirewallSpec } from './layerSeven'
import { pathText } from './problem'
import type { Path, Report } from './report'
import { flag, list, name, number, object, text, whole } from './values'

const place = /^(?:path|query|(?:header|cookie|body):[A-Za-z0-9!#$%&'*+.^_|~-]{1,64})$/

/** The firewall of one gateway. */
export const firewall = object({
  rules: list(
    object({
      name: name(),
      where: text('path, query, header:NAME, cookie:NAME or body:NAME', place, 80),
      regex: text('a regular expression', /^[^\r\n]+$/, bounds.pattern),
    }),
    { of: 'rules', min: 1, max: 100 },
  ),
  detect: v.optional(flag(), false),
})

type ReadFirewall = v.InferOutput<typeof firewall>

/** The firewall with names of header fields in small letters. */
export const firewallSpec = ({ rules, detect }: ReadFirewall): FirewallSpec => ({
  detect,
  rules: rules.map(({ where, ...rest }) => ({
    ...rest,
    where: where.startsWith('header:') ? where.toLowerCase() : where,
  })),
})

/** The firewall as it is written. */
export const writeFirewall = ({ rules, detect }: FirewallSpec) =>
  detect ? { rules, detect } : { rules }

/** Notes patterns outside the subset, and names that stand twice. */
export function checkFirewall({ rules }: ReadFirewall, at: Path, report: Report): void {
  const first = new Map<string, Path>()
  rules.forEach((rule, index) => {
    const own = [...at, 'rules', index]
    const taken = first.get(rule.name)
    if (taken !== undefined)
      report.add({ at: [...own, 'name'], found: rule.name }, 'twin-name', {
        first: pathText(taken),
      })
    first.set(rule.name, [...own, 'name'])
    const why = faultOf(rule.regex)
    if (why !== null)
      report.add({ at: [...own, 'regex'], found: rule.regex }, 'pattern', {
        fault: why.fault,
        place: why.at,
      })
  })
}

/** The compression of one gateway. What it costs and saves is assumed, not measured. */
export const compression = object({
  ratio: v.optional(number({ min: 0.01, max: 1 }), 0.3),
  perKib: v.optional(lengthOf({ min: 0, max: SECOND }), '30us'),
  minBytes: v.optional(whole({ min: 0, max: bounds.bodyBytes, unit: 'bytes' }), 1_000),
})

/** The compression as it is written, without what is usual. */
export const writeCompression = ({ ratio, perKib, minBytes }: CompressionRule) => ({
  ...(ratio === 0.3 ? {} : { ratio }),
  ...(perKib === 30 ? {} : { perKib: formatDuration(perKib) }),
  ...(minBytes === 1_000 ? {} : { minBytes }),
})
