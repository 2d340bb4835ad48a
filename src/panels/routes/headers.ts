// Changes of header fields as a list: what is set, what is added to, what is taken away.
import type { Action } from './model'

export const deeds = ['set', 'add', 'remove'] as const
export type Deed = (typeof deeds)[number]

/** One change; `value` is empty where a field is taken away. */
export interface HeaderChange {
  readonly deed: Deed
  readonly name: string
  readonly value: string
}

export function changesOf({ headers }: Action): readonly HeaderChange[] {
  const { set = {}, add = {}, remove = [] } = headers ?? {}
  return [
    ...Object.entries(set).map(([name, value]): HeaderChange => ({ deed: 'set', name, value })),
    ...Object.entries(add).map(([name, value]): HeaderChange => ({ deed: 'add', name, value })),
    ...remove.map((name): HeaderChange => ({ deed: 'remove', name, value: '' })),
  ]
}

/** The action with these changes; names are written in small letters, as HTTP compares them. */
export function withChanges(action: Action, changes: readonly HeaderChange[]): Action {
  const { headers: _, ...rest } = action
  if (changes.length === 0) return rest
  const own = (deed: Deed) => changes.filter((one) => one.deed === deed)
  const record = (deed: Deed) =>
    Object.fromEntries(own(deed).map(({ name, value }) => [name.toLowerCase(), value]))
  const remove = own('remove').map(({ name }) => name.toLowerCase())
  return { ...rest, headers: { set: record('set'), add: record('add'), remove } }
}

/** Whether another change does the same to the same field. */
export const isTwin = (changes: readonly HeaderChange[], place: number, name: string): boolean =>
  changes.some(
    (one, at) =>
      at !== place &&
      one.deed === changes[place].deed &&
      one.name.toLowerCase() === name.toLowerCase(),
  )
