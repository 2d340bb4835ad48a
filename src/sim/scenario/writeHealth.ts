// Writes how servers are looked after in the shortest way that reads as the same.
import { type Duration, duration } from '../time'
import { formatDuration } from './durations'
import { healthSpec, lastResort, usualActive, usualPassive } from './healthPresets'
import type { ActiveChecks, HealthDialect, HealthSpec, PassiveChecks } from './healthSpec'
import { unusual, type Written, writeWork } from './written'

const rangeText = ({ from, to }: ActiveChecks['expect']): string =>
  from === to ? String(from) : `${from}-${to}`

const lengthOrNothing = (value: Duration | null) =>
  value === null ? undefined : formatDuration(value)

function writeActive(active: ActiveChecks, dialect?: HealthDialect): Written {
  const { pace, begins, strict, ...said } = active
  // What the product does where the document names the interval alone.
  const interval = formatDuration(active.interval)
  const kept = healthSpec({
    ...(dialect ? { dialect } : {}),
    active: { interval: active.interval },
  })
  const usual = kept?.active ?? usualActive(dialect)
  const flat = (one: ActiveChecks) => ({
    kind: one.kind,
    timeout: formatDuration(one.timeout),
    jitter: formatDuration(one.jitter),
    fall: one.fall,
    rise: one.rise,
    fastInterval: formatDuration(one.fastInterval),
    downInterval: formatDuration(one.downInterval),
    answered: one.answered,
    path: one.path,
    expect: rangeText(one.expect),
    limit: lengthOrNothing(one.limit),
    good: one.good === one.limit ? undefined : lengthOrNothing(one.good),
  })
  const isOwn = active.interval !== usualActive(dialect).interval
  const isWork = JSON.stringify(said.work) !== JSON.stringify(usual.work)
  return {
    ...(isOwn ? { interval } : {}),
    ...unusual(flat(active), flat(usual)),
    ...(isWork ? { work: writeWork(active.work) } : {}),
  }
}

function writePassive(passive: PassiveChecks, dialect?: HealthDialect): Written {
  const usual = usualPassive(dialect)
  if (passive.rule === 'max-fails' && usual.rule === 'max-fails') {
    const flat = ({ rule: _, failTimeout, ...rest }: typeof usual) => ({
      ...rest,
      failTimeout: formatDuration(failTimeout),
    })
    return unusual(flat(passive), flat(usual))
  }
  if (passive.rule === 'observe' && usual.rule === 'observe') {
    const flat = ({ counts, errorLimit, onError }: typeof usual) => ({
      observe: counts === 'all' ? 'layer7' : 'layer4',
      errorLimit,
      onError,
    })
    return unusual(flat(passive), flat(usual))
  }
  if (passive.rule !== 'ejection' || usual.rule !== 'ejection') return {}
  const most = dialect === 'envoy' ? usual.outMost : passive.out
  const flat = ({ rule: _, window, sweep, out, outMost, ...rest }: typeof usual) => ({
    ...rest,
    window: formatDuration(window),
    sweep: formatDuration(sweep),
    out: formatDuration(out),
    outMost: formatDuration(outMost),
  })
  const reference = { ...usual, outMost: duration(Math.max(passive.out, most)) }
  return unusual(flat(passive), flat(reference))
}

/** How servers are looked after, as a document has it. */
export function writeHealth(spec: HealthSpec): Written {
  const { dialect, active, passive, slowStart, panic, failOpen } = spec
  return {
    ...(dialect === undefined ? {} : { dialect }),
    ...(active === null ? {} : { active: writeActive(active, dialect) }),
    ...(passive === null ? {} : { passive: writePassive(passive, dialect) }),
    ...unusual(
      { slowStart: formatDuration(slowStart), panic, failOpen },
      { slowStart: '0ms', ...lastResort(dialect) },
    ),
  }
}

/** The health of all pools, where it is the same, and of each where it differs. */
export function healthOf(pools: readonly { readonly health: HealthSpec | null }[]): {
  readonly all: Written
  readonly each: readonly Written[]
} {
  const written = pools.map(({ health }) =>
    health === null ? {} : { health: writeHealth(health) },
  )
  const texts = new Set(written.map((one) => JSON.stringify(one)))
  return texts.size === 1
    ? { all: written[0] ?? {}, each: written.map(() => ({})) }
    : { all: {}, each: written }
}
