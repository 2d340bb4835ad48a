import { m } from './paraglide/messages'

const words = (): ReadonlyMap<string, string> =>
  new Map(
    m
      .kind_names()
      .split(' | ')
      .map((pair): [string, string] => {
        const at = pair.indexOf(' = ')
        return [pair.slice(0, at), pair.slice(at + 3)]
      }),
  )

/**
 * A kind of requests as it is shown. Those of the course have words of their own, with a number
 * where they have one; a kind that its reader named stays as it is written.
 */
export function kindName(name: string): string {
  const known = words()
  const word = known.get(name)
  if (word !== undefined) return word
  const [, base = '', number = ''] = /^([a-z]+)-(\d+)$/.exec(name) ?? []
  const stem = known.get(base)
  return stem === undefined ? name : `${stem} ${number}`
}
