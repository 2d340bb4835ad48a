// For tests of policies: whether two values that memories are made of hold the same, without a text
// of either, for loops of thousands.
/** Memory as a copy that JSON can hold too. */
export function plain(memory: unknown): unknown {
  if (typeof memory !== 'object' || memory === null) return memory
  if (ArrayBuffer.isView(memory)) return String(memory) // by far the largest, and the fastest so
  const entries = memory instanceof Map ? [...memory] : Object.entries(memory)
  return entries.map(([key, value]) => [key, plain(value)])
}

type Numbers = ArrayLike<number>
const isNumbers = (value: object): value is Numbers => ArrayBuffer.isView(value)

/** True where both hold the same numbers and words in the same places. */
export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (isNumbers(a) && isNumbers(b)) {
    if (a.length !== b.length) return false
    for (let i = 0; i < a.length; i++) if (!Object.is(a[i], b[i])) return false
    return true
  }
  if (a instanceof Map && b instanceof Map) return same([...a], [...b])
  const names = Object.keys(a)
  if (names.length !== Object.keys(b).length) return false
  return names.every((name) => same(Reflect.get(a, name), Reflect.get(b, name)))
}
