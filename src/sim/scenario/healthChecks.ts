// Checks of `health` as a whole: lengths that contradict each other, options of another product,
// and more probes than a run can hold.
import { SECOND } from '../time'
import { bounds } from './bounds'
import { formatDuration } from './durations'
import type { ReadHealth } from './health'
import { healthSpec, rangeOf, usualPassive } from './healthPresets'
import type { ActiveChecks, PassiveChecks } from './healthSpec'
import type { Path, Report } from './report'
import type { ReadDocument } from './schema'
import { checkWork } from './work'

type ReadActive = NonNullable<ReadHealth['active']>
type ReadPassive = NonNullable<ReadHealth['passive']>

interface Place {
  readonly at: Path
  readonly report: Report
}

// A timeout may be longer than the interval: the next probe then waits for the verdict. Amazon
// refuses one that is not shorter.
function checkTimeout({ timeout, interval }: ActiveChecks, { at, report }: Place): void {
  if (timeout >= interval)
    report.add({ at: [...at, 'timeout'], found: formatDuration(timeout) }, 'below-key', {
      key: 'interval',
      max: formatDuration(interval),
    })
}

function checkLengths(spec: ActiveChecks, read: ReadActive, { at, report }: Place): void {
  const atMost = (key: 'limit' | 'good', other: 'timeout' | 'limit') => {
    const [found, most] = [spec[key], spec[other]]
    if (found !== null && most !== null && found > most)
      report.add({ at: [...at, key], found: formatDuration(found) }, 'at-most-key', {
        key: other,
        max: formatDuration(most),
      })
  }
  if (read.kind !== 'time') return
  if (read.limit === undefined) report.add({ at: [...at, 'limit'], found: undefined }, 'missing')
  atMost('limit', 'timeout')
  atMost('good', 'limit')
}

function checkActive(read: ReadActive, spec: ActiveChecks, place: Place): void {
  const { at, report } = place
  checkLengths(spec, read, place)
  checkWork(read.work, [...at, 'work'], report)
  if (read.expect !== undefined && rangeOf(read.expect).to < rangeOf(read.expect).from)
    report.add({ at: [...at, 'expect'], found: read.expect }, 'text', {
      what: 'a status or a range of them, the lower one first',
      max: 7,
    })
  for (const key of ['limit', 'good'] as const)
    if (spec.kind !== 'time' && read[key] !== undefined)
      report.add({ at: [...at, key], found: formatDuration(read[key]) }, 'policy-option', {
        rule: `probes of kind "${spec.kind}"`,
        keys: '',
      })
}

const optionsOf: Readonly<Record<PassiveChecks['rule'], readonly (keyof ReadPassive)[]>> = {
  'max-fails': ['counts', 'maxFails', 'failTimeout'],
  observe: ['observe', 'errorLimit', 'onError'],
  ejection: [
    'counts',
    'consecutive',
    'failures',
    'share',
    'slowness',
    'window',
    'minimum',
    'deviations',
    'hosts',
    'sweep',
    'out',
    'outMost',
    'maxEjected',
    'alwaysOne',
  ],
}

const names: Readonly<Record<PassiveChecks['rule'], string>> = {
  'max-fails': 'passive checks of nginx',
  observe: 'passive checks of HAProxy',
  ejection: 'passive checks of this dialect',
}

function checkPassive(read: ReadPassive, { rule }: PassiveChecks, { at, report }: Place): void {
  const takes = optionsOf[rule]
  for (const [key, found] of Object.entries(read))
    if (!takes.some((one) => one === key))
      report.add({ at: [...at, key], found }, 'policy-option', {
        rule: names[rule],
        keys: takes.join(', '),
      })
}

/** Notes what is wrong with one `health`. */
export function checkOne(read: ReadHealth | undefined, at: Path, report: Report): void {
  const spec = healthSpec(read)
  if (read === undefined || spec === null) return
  if (read.active && spec.active)
    checkActive(read.active, spec.active, { at: [...at, 'active'], report })
  if (read.dialect === 'aws' && spec.active)
    checkTimeout(spec.active, { at: [...at, 'active'], report })
  if (read.passive)
    checkPassive(read.passive, usualPassive(read.dialect), { at: [...at, 'passive'], report })
  if (spec.passive?.rule === 'observe' && spec.active === null)
    report.add({ at: [...at, 'active'], found: undefined }, 'missing')
  const deviant = read.passive?.deviations !== undefined && spec.passive?.rule === 'ejection'
  if (deviant && spec.passive?.rule === 'ejection' && spec.passive.sweep === 0)
    report.add({ at: [...at, 'passive', 'sweep'], found: undefined }, 'missing')
}

/** Servers that come by hand on top of those of the document, in the count of probes. */
const LATER = 64

/** Most pairs of a balancer and a server that it may probe. */
const PAIRS_MAX = 65_536

function checkTotal(read: ReadDocument, report: Report): void {
  const all = read.gateways ?? [read.gateway ?? { balancers: 1 }]
  const balancers = all.reduce((sum, { balancers: many }) => sum + many, 0)
  let probes = 0
  let isChecked = false
  for (const { servers, health } of read.pools) {
    const spec = healthSpec(health ?? read.health)
    isChecked = isChecked || spec !== null
    if (spec?.active) probes += (balancers * servers.length * SECOND) / spec.active.interval
  }
  const declared = read.pools.reduce((sum, { servers }) => sum + servers.length, 0)
  const added = read.interventions.filter((one) => one.do === 'server.add').length
  const pairs = isChecked ? balancers * (declared + added + LATER) : 0
  if (probes > bounds.rate || pairs > PAIRS_MAX)
    report.add({ at: ['health'], found: read.health }, 'probes-total', {
      max: bounds.rate,
      pairs: PAIRS_MAX,
    })
}

/** Notes where so many pairs of a balancer and a server would send too many probes. */
export function checkRateOf(
  read: ReadHealth,
  { pairs, at, report }: Place & { pairs: number },
): void {
  const active = healthSpec(read)?.active ?? null
  if (active !== null && (pairs * SECOND) / active.interval > bounds.rate)
    report.add({ at, found: read }, 'probes-total', { max: bounds.rate, pairs: PAIRS_MAX })
}

/** Notes what is wrong with `health`, of the document and of each pool. */
export function checkHealth(read: ReadDocument, report: Report): void {
  checkOne(read.health, ['health'], report)
  read.pools.forEach(({ health }, pool) => {
    checkOne(health, ['pools', pool, 'health'], report)
  })
  checkTotal(read, report)
}
