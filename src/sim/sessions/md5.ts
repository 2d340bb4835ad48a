// The MD5 digest of a text in Latin letters, as nginx names a server in a sticky cookie.
// Reference: RFC 1321.

const SHIFTS = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21]

// floor(2^32 |sin(i + 1)|), as the RFC lists them.
const SINES = Uint32Array.of(
  0xd76aa478,
  0xe8c7b756,
  0x242070db,
  0xc1bdceee,
  0xf57c0faf,
  0x4787c62a,
  0xa8304613,
  0xfd469501,
  0x698098d8,
  0x8b44f7af,
  0xffff5bb1,
  0x895cd7be,
  0x6b901122,
  0xfd987193,
  0xa679438e,
  0x49b40821,
  0xf61e2562,
  0xc040b340,
  0x265e5a51,
  0xe9b6c7aa,
  0xd62f105d,
  0x02441453,
  0xd8a1e681,
  0xe7d3fbc8,
  0x21e1cde6,
  0xc33707d6,
  0xf4d50d87,
  0x455a14ed,
  0xa9e3e905,
  0xfcefa3f8,
  0x676f02d9,
  0x8d2a4c8a,
  0xfffa3942,
  0x8771f681,
  0x6d9d6122,
  0xfde5380c,
  0xa4beea44,
  0x4bdecfa9,
  0xf6bb4b60,
  0xbebfbc70,
  0x289b7ec6,
  0xeaa127fa,
  0xd4ef3085,
  0x04881d05,
  0xd9d4d039,
  0xe6db99e5,
  0x1fa27cf8,
  0xc4ac5665,
  0xf4292244,
  0x432aff97,
  0xab9423a7,
  0xfc93a039,
  0x655b59c3,
  0x8f0ccc92,
  0xffeff47d,
  0x85845dd1,
  0x6fa87e4f,
  0xfe2ce6e0,
  0xa3014314,
  0x4e0811a1,
  0xf7537e82,
  0xbd3af235,
  0x2ad7d2bb,
  0xeb86d391,
)

// The text, a bit that is set, zeros, and the length in bits: whole blocks of 16 words.
const wordsOf = (text: string): Int32Array => {
  const words = new Int32Array(16 * (Math.floor((text.length + 8) / 64) + 1))
  for (let at = 0; at < text.length; at++) {
    words[at >> 2] |= (text.charCodeAt(at) & 0xff) << (8 * (at & 3))
  }
  words[text.length >> 2] |= 0x80 << (8 * (text.length & 3))
  words[words.length - 2] = text.length * 8
  return words
}

const turn = (value: number, by: number): number => (value << by) | (value >>> (32 - by))

// What step `i` mixes of three words, and which word of the block it takes in.
const mixed = (i: number, [b, c, d]: readonly [number, number, number]) => {
  if (i < 16) return { mix: (b & c) | (~b & d), word: i }
  if (i < 32) return { mix: (d & b) | (~d & c), word: (5 * i + 1) & 15 }
  if (i < 48) return { mix: b ^ c ^ d, word: (3 * i + 5) & 15 }
  return { mix: c ^ (b | ~d), word: (7 * i) & 15 }
}

const hex = (word: number): string =>
  [0, 8, 16, 24].map((shift) => ((word >>> shift) & 0xff).toString(16).padStart(2, '0')).join('')

/** The digest as 32 hexadecimal digits. */
export const md5 = (text: string): string => {
  const words = wordsOf(text)
  let state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476]
  for (let block = 0; block < words.length; block += 16) {
    let [a, b, c, d] = state
    for (let i = 0; i < 64; i++) {
      const { mix, word } = mixed(i, [b, c, d])
      const sum = (a + mix + words[block + word] + SINES[i]) | 0
      const next = (b + turn(sum, SHIFTS[4 * (i >> 4) + (i & 3)])) | 0
      a = d
      d = c
      c = b
      b = next
    }
    state = [a, b, c, d].map((word, place) => (word + state[place]) | 0)
  }
  return state.map(hex).join('')
}
