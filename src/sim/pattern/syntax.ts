// The regular expressions of rules, as they are written: text, ".", sets, groups, alternatives,
// repetition, "^" and "$". What would need to look back or around is refused with its place, so
// that every pattern matches in time that is linear in the text.

/** Ranges of UTF-16 code units, both ends included, in pairs: from, to, from, to. */
export type Ranges = readonly number[]

/** A pattern as a tree. */
export type Node =
  | { readonly kind: 'set'; readonly ranges: Ranges }
  | { readonly kind: 'start' | 'end' }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Node[] } // one after the other; one of
  | { readonly kind: 'repeat'; readonly of: Node; readonly min: number; readonly max: number }

/** Why a text is no pattern of the subset. */
export const faults = [
  'back-reference',
  'look-around',
  'boundary',
  'group-open',
  'group-closed',
  'group-kind',
  'set-open',
  'set-order',
  'repeat-nothing',
  'repeat-twice',
  'repeat-bounds',
  'escape',
  'too-large',
] as const

/** Why a text is no pattern of the subset. */
export type Fault = (typeof faults)[number]

/** What is wrong with a pattern, and at which character, from 1. */
export interface PatternFault {
  readonly fault: Fault
  readonly at: number
}

/** Thrown inside this folder only. */
export class NoPattern extends Error {
  readonly why: PatternFault

  constructor(fault: Fault, place: number) {
    super(fault)
    this.why = { fault, at: place + 1 }
  }
}

/** A repetition without an upper end. */
export const ENDLESS = -1
const REPEAT_MAX = 1_000
const LAST = 0xffff

const digits: Ranges = [48, 57]
const words: Ranges = [48, 57, 65, 90, 95, 95, 97, 122]
const spaces: Ranges = [
  9, 13, 32, 32, 160, 160, 0x1680, 0x1680, 0x2000, 0x200a, 0x2028, 0x2029, 0x202f, 0x202f, 0x205f,
  0x205f, 0x3000, 0x3000, 0xfeff, 0xfeff,
]
const lineEnds: Ranges = [10, 10, 13, 13, 0x2028, 0x2029]

/** The ranges in order, without overlaps. */
const ordered = (ranges: Ranges): number[] => {
  const pairs: [number, number][] = []
  for (let i = 0; i < ranges.length; i += 2) pairs.push([ranges[i], ranges[i + 1]])
  pairs.sort((a, b) => a[0] - b[0])
  const out: number[] = []
  for (const [from, to] of pairs) {
    const last = out.length - 1
    if (last > 0 && from <= out[last] + 1) out[last] = Math.max(out[last], to)
    else out.push(from, to)
  }
  return out
}

const others = (ranges: Ranges): Ranges => {
  const out: number[] = []
  let next = 0
  const sorted = ordered(ranges)
  for (let i = 0; i < sorted.length; i += 2) {
    if (sorted[i] > next) out.push(next, sorted[i] - 1)
    next = sorted[i + 1] + 1
  }
  if (next <= LAST) out.push(next, LAST)
  return out
}

const named: Readonly<Record<string, Ranges>> = {
  d: digits,
  D: others(digits),
  w: words,
  W: others(words),
  s: spaces,
  S: others(spaces),
}
const controls: Readonly<Record<string, number>> = { t: 9, n: 10, v: 11, f: 12, r: 13, '0': 0 }

class Reader {
  private at = 0
  private readonly text: string

  constructor(text: string) {
    this.text = text
  }

  read(): Node {
    const node = this.choice()
    if (this.at < this.text.length) throw new NoPattern('group-closed', this.at)
    return node
  }

  private get next(): string {
    return this.text[this.at] ?? ''
  }

  private takes(text: string): boolean {
    if (!this.text.startsWith(text, this.at)) return false
    this.at += text.length
    return true
  }

  private choice(): Node {
    const of = [this.sequence()]
    while (this.takes('|')) of.push(this.sequence())
    return of.length === 1 ? of[0] : { kind: 'any', of }
  }

  private sequence(): Node {
    const of: Node[] = []
    while (this.at < this.text.length && this.next !== '|' && this.next !== ')')
      of.push(this.repeated())
    return of.length === 1 ? of[0] : { kind: 'all', of }
  }

  private repeated(): Node {
    const begin = this.at
    const of = this.one()
    const bounds = this.bounds()
    if (bounds === null) return of
    if (of.kind === 'start' || of.kind === 'end') throw new NoPattern('repeat-nothing', begin)
    this.takes('?') // as few as possible: the same texts match
    const again = this.at
    if (this.bounds() !== null) throw new NoPattern('repeat-twice', again)
    return { kind: 'repeat', of, ...bounds }
  }

  private bounds(): { min: number; max: number } | null {
    if (this.takes('*')) return { min: 0, max: ENDLESS }
    if (this.takes('+')) return { min: 1, max: ENDLESS }
    if (this.takes('?')) return { min: 0, max: 1 }
    const form = /\{(\d{1,5})(,(\d{0,5}))?\}/y
    form.lastIndex = this.at
    const found = form.exec(this.text)
    if (found === null) return null
    const min = Number(found[1])
    const max = found[2] === undefined ? min : found[3] === '' ? ENDLESS : Number(found[3])
    if ((max !== ENDLESS && max < min) || Math.max(min, max) > REPEAT_MAX)
      throw new NoPattern('repeat-bounds', this.at)
    this.at += found[0].length
    return { min, max }
  }

  private one(): Node {
    const begin = this.at
    const char = this.next
    this.at++
    switch (char) {
      case '(':
        return this.group(begin)
      case '[':
        return this.set(begin)
      case '.':
        return { kind: 'set', ranges: others(lineEnds) }
      case '^':
        return { kind: 'start' }
      case '$':
        return { kind: 'end' }
      case '\\':
        return { kind: 'set', ranges: this.escape(begin, false) }
      case '*':
      case '+':
      case '?':
        throw new NoPattern('repeat-nothing', begin)
      case '{':
        // As in the language of browsers, a brace that opens no repetition stands for itself.
        if (/^\{\d+(,\d*)?\}/.test(this.text.slice(begin)))
          throw new NoPattern('repeat-nothing', begin)
        break
    }
    const code = char.charCodeAt(0)
    return { kind: 'set', ranges: [code, code] }
  }

  private group(begin: number): Node {
    if (this.next === '?' && !this.takes('?:')) {
      const isLook = /^\?<?[=!]/.test(this.text.slice(this.at, this.at + 3))
      throw new NoPattern(isLook ? 'look-around' : 'group-kind', begin)
    }
    const node = this.choice()
    if (!this.takes(')')) throw new NoPattern('group-open', begin)
    return node
  }

  private set(begin: number): Node {
    const isOthers = this.takes('^')
    const ranges: number[] = []
    while (!this.takes(']')) {
      if (this.at >= this.text.length) throw new NoPattern('set-open', begin)
      const place = this.at
      const from = this.member()
      const isRange = this.next === '-' && !['', ']'].includes(this.text[this.at + 1] ?? '')
      if (!isRange) {
        ranges.push(...from)
        continue
      }
      this.at++
      const to = this.member()
      const isPlain = from.length === 2 && to.length === 2 && from[0] === from[1]
      if (!isPlain || to[0] !== to[1] || to[0] < from[0]) throw new NoPattern('set-order', place)
      ranges.push(from[0], to[0])
    }
    return { kind: 'set', ranges: isOthers ? others(ranges) : ordered(ranges) }
  }

  private member(): Ranges {
    const begin = this.at
    const code = this.text.charCodeAt(this.at++)
    if (code === 92) return this.escape(begin, true)
    return [code, code]
  }

  private escape(begin: number, isInSet: boolean): Ranges {
    const char = this.next
    this.at++
    const known = named[char]
    if (known !== undefined) return known
    if (/[1-9k]/.test(char)) throw new NoPattern('back-reference', begin)
    if (char === 'b' && isInSet) return [8, 8]
    if (/[bB]/.test(char)) throw new NoPattern('boundary', begin)
    const control = controls[char]
    if (control !== undefined) {
      if (char === '0' && /\d/.test(this.next)) throw new NoPattern('escape', begin)
      return [control, control]
    }
    const hex = char === 'x' ? /[0-9a-fA-F]{2}/y : char === 'u' ? /[0-9a-fA-F]{4}/y : null
    if (hex !== null) {
      hex.lastIndex = this.at
      const found = hex.exec(this.text)
      if (found === null) throw new NoPattern('escape', begin)
      this.at += found[0].length
      const code = Number.parseInt(found[0], 16)
      return [code, code]
    }
    if (char === '' || /[A-Za-z0-9]/.test(char)) throw new NoPattern('escape', begin)
    const code = char.charCodeAt(0)
    return [code, code]
  }
}

/** The tree of a pattern; throws NoPattern. */
export const treeOf = (text: string): Node => new Reader(text).read()
