// The path that rules are compared with, made from the target as it was sent. Whoever compares the
// raw text is evaded by "/%61dmin" or "/x/../admin"; products differ in how far they go.

/** Whose rule: nginx also decodes and merges slashes, Envoy (normalize_path) keeps both. */
export const normalizations = ['nginx', 'envoy'] as const

/** Whose rule a path is normalized by. */
export type Normalization = (typeof normalizations)[number]

const SLASH = 47
const PERCENT = 37
const BACKSLASH = 92

// What nothing has to be done about: no escapes, dots after slashes, double slashes, odd
// characters.
const plain = /^\/(?:[A-Za-z0-9~_!$&'()*+,;=:@-][A-Za-z0-9._~!$&'()*+,;=:@-]*\/?)*$/

/** The normalized path of a target; null where the product answers 400. */
export const normalizedPath = (target: string, as: Normalization): string | null => {
  const query = target.indexOf('?')
  const raw = query < 0 ? target : target.slice(0, query)
  if (plain.test(raw)) return raw
  if (target.includes('#')) return null
  return as === 'nginx' ? likeNginx(raw) : likeEnvoy(raw)
}

const digitOf = (code: number): number => {
  if (code >= 48 && code <= 57) return code - 48
  const low = code | 32
  return low >= 97 && low <= 102 ? low - 87 : -1
}

// The byte of the escape at `at`, -1 where there is none.
const escapedAt = (raw: string, at: number): number => {
  const high = digitOf(raw.charCodeAt(at + 1))
  const low = digitOf(raw.charCodeAt(at + 2))
  return high < 0 || low < 0 ? -1 : 16 * high + low
}

// The segments of a path without "." and ".."; null where ".." leads out and that is an error.
const resolved = (
  segments: readonly string[],
  { isStrict, merges }: { isStrict: boolean; merges: boolean },
): string | null => {
  const kept: string[] = []
  for (const [index, segment] of segments.entries()) {
    const isLast = index === segments.length - 1
    if (segment === '..') {
      if (kept.length === 0 && isStrict) return null
      kept.pop()
      if (isLast) kept.push('')
    } else if (segment === '.') {
      if (isLast) kept.push('')
    } else if (segment !== '' || isLast || !merges) kept.push(segment)
  }
  return `/${kept.join('/')}`
}

// nginx decodes every escape first; "%2F" divides segments as "/" does, and "%25", "%23" and "%3F"
// stand for themselves from then on.
const likeNginx = (raw: string): string | null => {
  const segments: string[] = []
  let segment = ''
  for (let at = 1; at < raw.length; at++) {
    let code = raw.charCodeAt(at)
    if (code < 33 || code === 127) return null
    if (code === PERCENT) {
      code = escapedAt(raw, at)
      if (code <= 0) return null
      at += 2
    }
    if (code === SLASH) {
      segments.push(segment)
      segment = ''
    } else
      segment += raw.charCodeAt(at) === code || code < 128 ? charOf(code) : charOf(BYTES + code)
  }
  segments.push(segment)
  const path = resolved(segments, { isStrict: true, merges: true })
  return path === null ? null : textOf(path)
}

const charOf = (code: number): string => String.fromCharCode(code)

// Bytes beyond ASCII stand at places of private use until the whole path is there.
const BYTES = 0xf700

// A run of such bytes is read as UTF-8; what is none goes back to the escapes that it was.
const textOf = (path: string): string =>
  path.replace(/[\uf780-\uf7ff]+/g, (run) => {
    const escapes = Array.from(run, (char) => `%${(char.charCodeAt(0) - BYTES).toString(16)}`)
    try {
      return decodeURIComponent(escapes.join(''))
    } catch {
      return escapes.join('')
    }
  })

const UNRESERVED = /[A-Za-z0-9._~-]/

// Envoy decodes what needs no escape, takes "\" for "/", and goes no higher than the root.
const likeEnvoy = (raw: string): string | null => {
  let text = ''
  for (let at = 0; at < raw.length; at++) {
    const code = raw.charCodeAt(at)
    const byte = code === PERCENT ? escapedAt(raw, at) : code
    if (byte <= 0) return null
    if (code === PERCENT) {
      const char = charOf(byte)
      text += byte < 128 && UNRESERVED.test(char) ? char : raw.slice(at, at + 3)
      at += 2
    } else text += code === BACKSLASH ? '/' : raw.charAt(at)
  }
  const segments = text.slice(text.charCodeAt(0) === SLASH ? 1 : 0).split('/')
  return resolved(segments, { isStrict: false, merges: false })
}
