// The address of a client as `balance source` reads it: its 32-bit words, each over the others by
// exclusive or, and no hash function at all. Neighbors therefore get neighboring numbers.

const NONE_READ = -1

/** Four numbers of 0 to 255 with dots between them, as a 32-bit number; -1 for anything else. */
const dotted = (text: string): number => {
  let word = 0
  let octets = 0
  let octet = -1
  for (let at = 0; at <= text.length; at++) {
    const code = at === text.length ? 46 : text.charCodeAt(at)
    if (code === 46) {
      if (octet < 0 || octet > 255 || octets === 4) return NONE_READ
      word = word * 256 + octet
      octets++
      octet = -1
    } else if (code >= 48 && code <= 57) {
      octet = 10 * Math.max(0, octet) + code - 48
      if (octet > 255) return NONE_READ
    } else return NONE_READ
  }
  return octets === 4 ? word : NONE_READ
}

const partsOf = (text: string): readonly string[] => (text === '' ? [] : text.split(':'))

// "2001:db8::7" in eight groups of 16 bits.
const grouped = (text: string): number => {
  const [before, after, ...more] = text.split('::')
  const head = partsOf(before ?? '')
  const tail = partsOf(after ?? '')
  const left = 8 - head.length - tail.length
  if (more.length > 0 || (after === undefined ? left !== 0 : left < 1)) return NONE_READ
  const groups = [...head, ...Array<string>(left).fill('0'), ...tail]
  if (!groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return NONE_READ
  const words = [0, 2, 4, 6].map(
    (at) => (Number.parseInt(groups[at], 16) << 16) | Number.parseInt(groups[at + 1], 16),
  )
  return words.reduce((sum, word) => sum ^ word, 0) >>> 0
}

/** The number of an address, 0 to 2^32 - 1; -1 for what is none, as on a Unix socket. */
export const sourceNumber = (address: string): number =>
  address.includes(':') ? grouped(address) : dotted(address)
