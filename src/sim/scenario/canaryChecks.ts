// What may be wrong with a `release` of kind "canary".
import { canarySpec, type ReadCanary, stepSpec } from './canary'
import type { CanaryStep } from './canarySpec'
import type { Path, Report } from './report'
import { checkText } from './routes'
import type { ReadDocument } from './schema'

type ReadStep = NonNullable<ReadCanary['steps']>[number]

const AT: Path = ['release']

const invites = ({ cohorts, match }: CanaryStep): boolean => cohorts.length + match.length > 0

const ways = ['header', 'cookie', 'region'] as const

// One thing that a rule asks for, and one way in which a field is compared.
const checkInvite = (
  rule: NonNullable<ReadStep['match']>[number],
  { at, report }: { at: Path; report: Report },
): void => {
  if (ways.filter((way) => rule[way] !== undefined).length !== 1)
    report.add({ at, found: rule }, 'one-key', { keys: ways.join(', ') })
  for (const way of ['header', 'cookie'] as const) {
    const field = rule[way]
    if (field !== undefined) checkText(field, { at: [...at, way], report }, false)
  }
}

const checkStep = (
  { weight, weights, cohorts = [], match = [] }: ReadStep,
  { at, known, report }: { at: Path; known: readonly string[]; report: Report },
): void => {
  if ((weight === undefined) === (weights === undefined))
    report.add({ at, found: weight }, 'one-key', { keys: 'weight, weights' })
  const sum = weights?.reduce((total, one) => total + one, 0) ?? 100
  if (sum !== 100) report.add({ at: [...at, 'weights'], found: weights }, 'weights-sum', { sum })
  match.forEach((one, index) => {
    checkInvite(one, { at: [...at, 'match', index], report })
  })
  cohorts.forEach((called, index) => {
    if (!known.includes(called))
      report.add({ at: [...at, 'cohorts', index], found: called }, 'unknown-name', {
        of: 'cohort',
        at: '0ms',
        known: known.length === 0 ? '–' : known.join(', '),
      })
  })
}

/** Notes what is wrong with a canary release. */
export function checkCanary(read: ReadCanary, document: ReadDocument, report: Report): void {
  const pools = document.pools.map((pool) => pool.name)
  for (const key of ['stable', 'canary'] as const) {
    const called = read[key]
    if (called !== undefined && !pools.includes(called))
      report.add({ at: [...AT, key], found: called }, 'unknown-name', {
        of: 'pool',
        at: '0ms',
        known: pools.slice(0, 8).join(', '),
      })
  }
  const { stable, canary } = canarySpec(read, pools)
  if (pools.length < 2 || (stable === canary && stable >= 0))
    report.add({ at: AT, found: read }, 'two-pools', {})
  const known = document.traffic.flatMap(({ clients }) =>
    (clients.cohorts ?? []).map((cohort) => cohort.name),
  )
  if (read.scores !== undefined && read.scores.marginal > read.scores.pass)
    report.add({ at: [...AT, 'scores', 'marginal'], found: read.scores.marginal }, 'at-most-key', {
      key: 'pass',
      max: read.scores.pass,
    })
  read.steps?.forEach((one, index) => {
    checkStep(one, { at: [...AT, 'steps', index], known, report })
    const before = index === 0 ? null : stepSpec(read.steps?.[index - 1] ?? one)
    const now = stepSpec(one)
    const isWider = before === null || now.weight > before.weight || invites(now)
    if (!isWider || (before !== null && now.weight < before.weight))
      report.add({ at: [...AT, 'steps', index, 'weight'], found: now.weight }, 'ascending', {
        before: before?.weight ?? 0,
      })
  })
}
