// Parameters as an address has them: what `readParameters` reads back.
import { type Asked, type Name, parameters } from './parameters'

const textOf = (value: unknown): string => {
  if (typeof value === 'boolean') return value ? '1' : '0'
  return Array.isArray(value) ? value.join(',') : String(value)
}

/** The parameters that are not as usual, as texts; the panel always. */
export function writtenParameters(asked: Asked): Readonly<Record<string, string>> {
  const said = (Object.keys(parameters) as Name[]).flatMap((name) => {
    const text = textOf(asked[name])
    return name === 'panel' || text !== textOf(parameters[name].usual) ? [[name, text]] : []
  })
  return Object.fromEntries(said)
}
