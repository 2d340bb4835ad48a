// What LVS sees of a client: the address and the port of its packets, as numbers.
import { hashOf } from '../textHash'

const quad = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})(?::(\d{1,5}))?$/

// 2001:db8::1 in eight groups; anything else is no address.
const groupsOf = (text: string): readonly number[] | null => {
  const [before, after, ...more] = text.split('::')
  const list = (part: string | undefined) => (part ? part.split(':') : [])
  const head = list(before)
  const tail = list(after)
  const gap = after === undefined ? 0 : 8 - head.length - tail.length
  const groups = [...head, ...Array(Math.max(0, gap)).fill('0'), ...tail]
  const isAddress = more.length === 0 && groups.length === 8
  return isAddress && groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))
    ? groups.map((group) => Number.parseInt(group, 16))
    : null
}

/** An address, 0 to 2^32 - 1: IPv6 folded into 32 bits, and a name as what it might resolve to. */
export const addressNumber = (text: string): number => {
  const four = quad.exec(text)
  if (four) return [1, 2, 3, 4].reduce((sum, i) => ((sum << 8) | Number(four[i])) >>> 0, 0)
  const groups = groupsOf(text.replace(/^\[(.*)\](?::\d+)?$/, '$1'))
  if (groups === null) return hashOf(text)
  const words = [0, 2, 4, 6].map((i) => (groups[i] << 16) | groups[i + 1])
  return words.reduce((sum, word) => sum ^ word, 0) >>> 0
}

/** The port behind an address, 0 to 65,535; 0 where none is told. */
export const portOf = (address: string): number => Number(/:(\d{1,5})$/.exec(address)?.[1] ?? 0)

/** Port that a client sends a request from: the system's own range, one after the other. */
export const sourcePort = (request: number): number => 32_768 + (request % 28_232)
