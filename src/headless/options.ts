// The words of the command line: simulate FILE|- [--until 60s] [--seed N] [--seeds N] [--requests]
// [--events].
import { parseArgs } from 'node:util'
import type { Duration } from '../sim'
import { bounds, parseDuration } from '../sim/scenario'

/** What the command was asked for. */
export interface Options {
  readonly file: string // "-" is standard input
  readonly until: Duration | null // the end of the run
  readonly seed: number | null // the scenario's
  readonly seeds: number | null // one run
  readonly requests: boolean
  readonly events: boolean
}

/** The words of the command in short. */
export const usage =
  'usage: simulate FILE|- [--until 60s] [--seed N] [--seeds N] [--requests] [--events]'

/** Seeds of one command at most. */
export const SEEDS_MAX = 1_000

/** Thrown for input that the command cannot work with; exit code 2. */
export class BadInput extends Error {
  readonly lines: readonly string[]

  constructor(lines: readonly string[]) {
    super(lines.join('\n'))
    this.lines = lines
  }
}

const words = {
  until: { type: 'string' },
  seed: { type: 'string' },
  seeds: { type: 'string' },
  requests: { type: 'boolean' },
  events: { type: 'boolean' },
} as const

function wordsOf(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: words, allowPositionals: true, strict: true })
  } catch (error) {
    const [line] = String(error instanceof Error ? error.message : error).split('\n')
    throw new BadInput([line, usage])
  }
}

const found = (option: string, value: string, allowed: string): BadInput =>
  new BadInput([`--${option}: found ${JSON.stringify(value)}, allowed: ${allowed}`])

function wholeOf(option: string, value: string | undefined, span: readonly [number, number]) {
  if (value === undefined) return null
  const [min, max] = span
  const number = Number(value)
  if (/^\d{1,16}$/.test(value) && number >= min && number <= max) return number
  throw found(option, value, `a whole number from ${min} to ${max}`)
}

function untilOf(value: string | undefined): Duration | null {
  if (value === undefined) return null
  const until = parseDuration(value)
  if (until === null) throw found('until', value, 'a duration such as "60s" (us, ms, s, m, h)')
  return until
}

/** Reads the arguments; throws BadInput. */
export function optionsOf(args: readonly string[]): Options {
  const { values, positionals } = wordsOf(args)
  const [file, more] = positionals
  if (file === undefined || more !== undefined) throw new BadInput(['one file, or -', usage])
  const requests = values.requests === true
  const events = values.events === true
  const seed = wholeOf('seed', values.seed, [0, bounds.seed])
  const seeds = wholeOf('seeds', values.seeds, [1, SEEDS_MAX])
  if (seeds !== null && (requests || events))
    throw new BadInput(['--seeds sums runs up: it goes with neither --requests nor --events'])
  return { file, until: untilOf(values.until), seed, seeds, requests, events }
}
