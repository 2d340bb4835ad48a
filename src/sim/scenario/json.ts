// Reads JSON text without trusting it: a scanner that never recurses finds what is too deep, keys
// that stand twice or are dangerous, and where the text breaks off, the same in every engine.
import { bounds } from './bounds'
import type { Problem, Rule } from './problem'
import { problemAt } from './problem'

/** Keys that could reach the prototype of the objects that a document becomes. */
export const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'prototype', 'constructor'])

type Frame = { readonly keys: string[] | null; key: string; index: number }
type Expecting = 'value' | 'value or end' | 'key' | 'key or end' | 'comma or end'

const numberForm = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const escapeForm = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y
const QUOTE = 34
const BACKSLASH = 92
const SPACE = 32

class Scanner {
  private at = 0
  private expecting: Expecting = 'value'
  private readonly frames: Frame[] = []
  private readonly text: string

  constructor(text: string) {
    this.text = text
  }

  /** The first problem of the text, or null where JSON.parse will accept it. */
  scan(): Problem | null {
    for (;;) {
      this.skipSpace()
      if (this.at === this.text.length && this.frames.length === 0)
        if (this.expecting === 'comma or end') return null
      const problem = this.step()
      if (problem !== null) return problem
    }
  }

  private skipSpace(): void {
    while (' \t\n\r'.includes(this.text[this.at] ?? 'x')) this.at += 1
  }

  private step(): Problem | null {
    const frame = this.frames[this.frames.length - 1]
    const char = this.text[this.at]
    if (this.expecting === 'comma or end') {
      if (frame === undefined) return this.broken()
      if (char === (frame.keys === null ? ']' : '}')) return this.close()
      if (char !== ',') return this.broken()
      this.at += 1
      frame.index += 1
      this.expecting = frame.keys === null ? 'value' : 'key'
      return null
    }
    if (this.expecting === 'value or end' && char === ']') return this.close()
    if (this.expecting === 'key or end' && char === '}') return this.close()
    if (this.expecting === 'key' || this.expecting === 'key or end')
      return frame?.keys ? this.key(frame, frame.keys) : this.broken()
    return this.value(char)
  }

  private key(frame: Frame, keys: string[]): Problem | null {
    const end = this.stringEnd()
    if (end < 0) return this.broken()
    const bare = this.text.slice(this.at + 1, end - 1)
    const key = bare.includes('\\') ? String(JSON.parse(`"${bare}"`)) : bare
    frame.key = key
    if (forbiddenKeys.has(key)) return this.problem({ code: 'forbidden-key', params: {} }, key)
    if (keys.includes(key)) return this.problem({ code: 'twin-key', params: {} }, key)
    if (keys.push(key) > bounds.keys)
      return this.problem({ code: 'key-count', params: { max: bounds.keys } }, key)
    this.at = end
    this.skipSpace()
    if (this.text[this.at] !== ':') return this.broken()
    this.at += 1
    this.expecting = 'value'
    return null
  }

  private value(char: string | undefined): Problem | null {
    if (char === '{' || char === '[') return this.open(char === '{')
    const end = char === '"' ? this.stringEnd() : this.wordEnd()
    if (end < 0) return this.broken()
    this.at = end
    this.expecting = 'comma or end'
    return null
  }

  private open(isObject: boolean): Problem | null {
    if (this.frames.length === bounds.depth)
      return this.problem({ code: 'depth', params: { max: bounds.depth } }, isObject ? {} : [])
    this.frames.push({ keys: isObject ? [] : null, key: '', index: 0 })
    this.at += 1
    this.expecting = isObject ? 'key or end' : 'value or end'
    return null
  }

  private close(): null {
    this.frames.pop()
    this.at += 1
    this.expecting = 'comma or end'
    return null
  }

  private stringEnd(): number {
    if (this.text.charCodeAt(this.at) !== QUOTE) return -1
    let at = this.at + 1
    for (;;) {
      const code = this.text.charCodeAt(at) // NaN past the end
      if (code === QUOTE) return at + 1
      if (!(code >= SPACE)) return this.failAt(at)
      if (code === BACKSLASH) {
        escapeForm.lastIndex = at
        if (!escapeForm.test(this.text)) return this.failAt(at)
        at = escapeForm.lastIndex
      } else at += 1
    }
  }

  private wordEnd(): number {
    for (const word of ['true', 'false', 'null'])
      if (this.text.startsWith(word, this.at)) return this.at + word.length
    numberForm.lastIndex = this.at
    return numberForm.test(this.text) ? numberForm.lastIndex : -1
  }

  private failAt(at: number): -1 {
    this.at = at
    return -1
  }

  private path(): (string | number)[] {
    return this.frames.map((frame) => (frame.keys === null ? frame.index : frame.key))
  }

  private problem(rule: Rule, found: unknown): Problem {
    return problemAt(this.path(), found, rule)
  }

  private broken(): Problem {
    const before = this.text.slice(0, this.at)
    const line = before.split('\n').length
    const column = this.at - before.lastIndexOf('\n')
    const found = this.at < this.text.length ? this.text.slice(this.at, this.at + 20) : undefined
    return problemAt([], found, { code: 'syntax', params: { line, column } })
  }
}

/** Bytes of the text in UTF-8. */
export function bytesOf(text: string): number {
  let bytes = 0
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i)
    if (code < 0x80) bytes += 1
    else if (code < 0x800) bytes += 2
    // Either half of a pair counts two of its four bytes.
    else bytes += code >= 0xd800 && code < 0xe000 ? 2 : 3
  }
  return bytes
}

/** The rule on the size of a document. */
export const bytesRule: Rule = {
  code: 'bytes',
  params: { limit: '1 MiB', traceLimit: '8 MiB' },
}

/** A value with its size as text, or why there is none. */
export type JsonRead =
  | { readonly value: unknown; readonly bytes: number }
  | { readonly problem: Problem }

/** The value that the text stands for, or its first problem. At most 8 MiB are looked at. */
export function readJson(source: string): JsonRead {
  const text = source.startsWith('\ufeff') ? source.slice(1) : source
  const bytes = text.length > bounds.bytesWithTrace ? text.length : bytesOf(text)
  if (bytes > bounds.bytesWithTrace) return { problem: problemAt([], undefined, bytesRule) }
  const problem = new Scanner(text).scan()
  return problem === null ? { value: JSON.parse(text), bytes } : { problem }
}
