// Matches text against a pattern in one pass, whatever the pattern: sets of threads are states
// that are worked out when they are first met and kept for the next text. A table that grows too
// large is begun anew, so that time stays linear and memory bounded. No time limit is needed, and
// none used.
import { programOf, type Step } from './program'
import { NoPattern, type PatternFault, treeOf } from './syntax'

export type { PatternFault }

const STATES_MAX = 500
const ASCII = 128

interface State {
  readonly threads: Int32Array
  readonly hasMatched: boolean
  readonly matchesAtEnd: boolean
  readonly next: (State | undefined)[] // by class of characters
}

/** A pattern that is ready to match. */
export class Pattern {
  readonly text: string
  private readonly steps: readonly Step[]
  private readonly borders: readonly number[] // where a new class of characters begins
  private readonly ascii: Uint16Array // class by character code
  private states = new Map<string, State>()
  private first: State

  /** Throws NoPattern where the text is no pattern of the subset. */
  constructor(text: string) {
    this.text = text
    this.steps = programOf(treeOf(text))
    this.borders = bordersOf(this.steps)
    this.ascii = Uint16Array.from({ length: ASCII }, (_, code) => this.find(code))
    this.first = this.enter([this.steps.length - 1], true)
  }

  /** True where the pattern matches the text or some part of it. */
  matches(text: string): boolean {
    const state = this.after(text)
    return state.hasMatched || state.matchesAtEnd
  }

  /** True where it matches every text that begins so, whatever follows. */
  matchesWhatever(start: string): boolean {
    return this.after(start).hasMatched
  }

  // The state after the text, or the first in which a match is certain.
  private after(text: string): State {
    let state = this.first
    for (let i = 0; i < text.length; i++) {
      if (state.hasMatched) return state
      const code = text.charCodeAt(i)
      const group = code < ASCII ? this.ascii[code] : this.find(code)
      const known = state.next[group]
      if (known === undefined) {
        const made = this.step(state, group)
        if (this.states.size >= STATES_MAX) this.forget()
        else state.next[group] = made
        state = made
      } else state = known
    }
    return state
  }

  private find(code: number): number {
    let low = 0
    let high = this.borders.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.borders[middle] <= code) low = middle + 1
      else high = middle
    }
    return low
  }

  private forget(): void {
    this.states = new Map()
    this.first = this.enter([this.steps.length - 1], true)
  }

  private step(state: State, group: number): State {
    const code = group === 0 ? 0 : this.borders[group - 1]
    const reached: number[] = []
    for (const thread of state.threads) {
      const step = this.steps[thread]
      if (step.do === 'read' && holds(step.ranges, code)) reached.push(step.to)
    }
    reached.push(this.steps.length - 1) // a match may begin at every character
    return this.enter(reached, false)
  }

  // The state of the threads that can be reached without reading.
  private enter(from: readonly number[], isAtStart: boolean): State {
    const threads = this.follow(from, { isAtStart, isAtEnd: false })
    const name = `${isAtStart}${threads.join()}`
    const known = this.states.get(name)
    if (known !== undefined) return known
    const isMatch = (thread: number) => this.steps[thread].do === 'match'
    const state: State = {
      threads,
      hasMatched: threads.some(isMatch),
      matchesAtEnd: this.follow([...threads], { isAtStart, isAtEnd: true }).some(isMatch),
      next: [],
    }
    this.states.set(name, state)
    return state
  }

  private follow(
    from: readonly number[],
    { isAtStart, isAtEnd }: { isAtStart: boolean; isAtEnd: boolean },
  ): Int32Array {
    const seen = new Set<number>()
    const open = [...from]
    for (let place = open.pop(); place !== undefined; place = open.pop()) {
      if (seen.has(place)) continue
      seen.add(place)
      const step = this.steps[place]
      if (step.do === 'fork') open.push(step.to, step.or)
      if (step.do === 'start' && isAtStart) open.push(step.to)
      if (step.do === 'end' && isAtEnd) open.push(step.to)
    }
    const standing = [...seen].filter((place) => this.steps[place].do !== 'fork')
    return Int32Array.from(standing).sort()
  }
}

const holds = (ranges: readonly number[], code: number): boolean => {
  for (let i = 0; i < ranges.length; i += 2)
    if (code >= ranges[i] && code <= ranges[i + 1]) return true
  return false
}

// Characters between two borders are alike to every step.
const bordersOf = (steps: readonly Step[]): readonly number[] => {
  const borders = new Set<number>()
  for (const step of steps) {
    if (step.do !== 'read') continue
    for (let i = 0; i < step.ranges.length; i += 2) {
      borders.add(step.ranges[i])
      borders.add(step.ranges[i + 1] + 1)
    }
  }
  borders.delete(0)
  return [...borders].sort((a, b) => a - b)
}

/** The text that everything has to begin with that the pattern matches; "" where that is open. */
export const startOf = (text: string): string => {
  const tree = treeOf(text)
  const parts = tree.kind === 'all' ? tree.of : [tree]
  if (parts[0]?.kind !== 'start') return ''
  let start = ''
  for (const part of parts.slice(1)) {
    if (part.kind !== 'set' || part.ranges.length !== 2 || part.ranges[0] !== part.ranges[1]) break
    start += String.fromCharCode(part.ranges[0])
  }
  return start
}

/** What keeps a text from being a pattern of the subset; null where nothing does. */
export const faultOf = (text: string): PatternFault | null => {
  try {
    programOf(treeOf(text))
    return null
  } catch (error) {
    if (error instanceof NoPattern) return error.why
    throw error
  }
}
