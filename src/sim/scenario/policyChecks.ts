// Checks of a policy as a whole: whether the product has it, and which options it takes.
import type * as v from 'valibot'
import type { policy } from './gateway'
import { ruleFor } from './policies'
import { isPrime, primesNear } from './primes'
import type { PolicyOptions, Rule } from './products/rules'
import type { Path, Report } from './report'

type ReadPolicy = v.InferOutput<typeof policy>
type Ring = Pick<PolicyOptions, 'ringSize' | 'maxRingSize'>

const lengths: ReadonlySet<string> = new Set(['decay', 'slowStart'])

/** Notes what is wrong with a policy that stands at a path. */
export function checkPolicy(read: ReadPolicy, at: Path, report: Report): void {
  const { kind, dialect } = read
  const cell = ruleFor(kind, dialect)
  if (typeof cell === 'string')
    report.add({ at: [...at, 'dialect'], found: dialect }, 'cannot', { reason: cell })
  else checkOptions(read, { rule: cell, at, report })
}

function checkOptions(
  read: ReadPolicy,
  { rule, at, report }: { rule: Rule; at: Path; report: Report },
): void {
  const { kind, dialect, ...options } = read
  const keys = rule.takes.join(', ')
  for (const [option, found] of Object.entries(options)) {
    const place = { at: [...at, option], found: lengths.has(option) ? `${found}us` : found }
    const known = rule.takes.find((one) => one === option)
    if (known === undefined) {
      const name = dialect === undefined ? kind : `${kind} of ${dialect}`
      report.add(place, 'policy-option', { rule: name, keys })
      continue
    }
    const words = rule.words[known]
    if (words !== undefined && !words.some((word) => word === found))
      report.add(place, 'one-of', { options: words.map((word) => JSON.stringify(word)).join(', ') })
  }
  if ('tableSize' in read && read.tableSize !== undefined) checkTable(read.tableSize, at, report)
  if ('maxRingSize' in read) checkRing({ ...rule.usual, ...read }, at, report)
}

// What Envoy refuses too: more points at least than at most.
function checkRing({ ringSize = 0, maxRingSize = ringSize }: Ring, at: Path, report: Report): void {
  if (maxRingSize < ringSize)
    report.add({ at: [...at, 'maxRingSize'], found: maxRingSize }, 'ring-most', { least: ringSize })
}

function checkTable(size: number, at: Path, report: Report): void {
  if (!isPrime(size))
    report.add({ at: [...at, 'tableSize'], found: size }, 'prime', primesNear(size))
}

/** Notes a key that a balancer of layer 4 cannot read. */
export function checkLayer(
  read: ReadPolicy,
  { at, layer, report }: { at: Path; layer: 4 | 7; report: Report },
): void {
  if (layer === 4 && 'key' in read && read.key !== undefined && read.key !== 'client')
    report.add({ at: [...at, 'key'], found: read.key }, 'layer-key')
}
