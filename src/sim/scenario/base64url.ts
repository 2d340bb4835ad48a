// Bytes as letters that an address carries unchanged: base64url without padding, RFC 4648 section
// 5.

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** The bytes as text, four letters for three bytes. */
export function encodeBase64url(bytes: Uint8Array): string {
  let text = ''
  for (let i = 0; i < bytes.length; i += 3) {
    const left = bytes.length - i
    const word =
      (bytes[i] << 16) | ((left > 1 ? bytes[i + 1] : 0) << 8) | (left > 2 ? bytes[i + 2] : 0)
    for (let letter = 0; letter < Math.min(left + 1, 4); letter += 1)
      text += alphabet[(word >>> (18 - 6 * letter)) & 63]
  }
  return text
}

/** The bytes that the text stands for, or null where a letter is of another alphabet. */
export function decodeBase64url(text: string): Uint8Array | null {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4))
  let word = 0
  let bits = 0
  let length = 0
  for (const letter of text) {
    const value = alphabet.indexOf(letter)
    if (value < 0) return null
    word = ((word << 6) | value) & 0xffff
    bits += 6
    if (bits >= 8) {
      bits -= 8
      bytes[length] = (word >>> bits) & 255
      length += 1
    }
  }
  return bytes
}
