// The address of a client as octets, for every product that hashes addresses: 4 of an IPv4 address,
// 16 of an IPv6 address, and none of anything else (as of a client on a Unix socket).

/** Octets of an address; one for all, valid until the next reading. */
export interface Octets {
  readonly bytes: Uint8Array
  count: number // 4, 16 or 0
}

const octets: Octets = { bytes: new Uint8Array(16), count: 0 }

const DOT = 46
const COLON = 58

/** Value of a digit in base 16, -1 for what is none. */
const digitOf = (code: number): number => {
  if (code >= 48 && code <= 57) return code - 48
  const letter = code | 0x20
  return letter >= 97 && letter <= 102 ? letter - 87 : -1
}

/** The four octets of a dotted address from `from` on, to `at`; false where there are none. */
const readDotted = (text: string, from: number, at: number): boolean => {
  const { bytes } = octets
  let place = at
  let value = -1
  for (let index = from; index <= text.length; index++) {
    const code = index === text.length ? DOT : text.charCodeAt(index)
    if (code === DOT) {
      if (value < 0 || value > 255 || place === at + 4) return false
      bytes[place++] = value
      value = -1
      continue
    }
    if (code < 48 || code > 57) return false
    value = Math.min(256, Math.max(value, 0) * 10 + code - 48)
  }
  return place === at + 4
}

// Groups of 16 bits; where "::" stands, what came after it moves to the end.
const readGroups = (text: string): boolean => {
  const { bytes } = octets
  bytes.fill(0)
  let place = 0
  let gap = -1
  let index = 0
  while (index < text.length) {
    if (text.charCodeAt(index) === COLON) {
      if (text.charCodeAt(index + 1) === COLON && gap < 0) {
        gap = place
        index += 2
        continue
      }
      if (place === 0 || index + 1 === text.length || gap === place) return false
      index++
    }
    const start = index
    let value = 0
    while (index < text.length) {
      const digit = digitOf(text.charCodeAt(index))
      if (digit < 0) break
      value = value * 16 + digit
      index++
    }
    if (index < text.length && text.charCodeAt(index) === DOT) {
      if (place > 12 || !readDotted(text, start, place)) return false
      place += 4
      break
    }
    if (index === start || index - start > 4 || place > 14) return false
    bytes[place] = value >> 8
    bytes[place + 1] = value & 0xff
    place += 2
  }
  if (gap < 0) return place === 16
  if (place === 16) return false
  bytes.copyWithin(16 - (place - gap), gap, place)
  bytes.fill(0, gap, 16 - (place - gap))
  return true
}

/** The octets of an address; `count` is 4, 16, or 0 for what is no address. */
export const octetsOf = (address: string): Octets => {
  octets.count = readDotted(address, 0, 0) ? 4 : readGroups(address) ? 16 : 0
  return octets
}

/** An address as one number of 0 to 2^32 - 1, the words of IPv6 laid over each other by exclusive
 * or; -1 for what is no address. */
export const wordOf = (address: string): number => {
  const { bytes, count } = octetsOf(address)
  if (count === 0) return -1
  let word = 0
  for (let at = 0; at < count; at += 4) {
    word ^= (bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3]
  }
  return word >>> 0
}
