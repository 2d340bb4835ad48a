import { m } from '../../i18n'
import buttons from '../../ui/button.module.css'
import { Select } from '../../ui/Select'
import { formFault } from './faults'
import { changesOf, type Deed, deeds, type HeaderChange, isTwin, withChanges } from './headers'
import type { Action } from './model'
import styles from './routes.module.css'
import { TextField } from './TextField'

const deedName: Readonly<Record<Deed, () => string>> = {
  set: m.routes_header_set,
  add: m.routes_header_add,
  remove: m.routes_header_remove,
}

interface HeadersProps {
  readonly action: Action
  onChange(action: Action): void
}

/** A change that no other does: the field of the client's address, or one with a number. */
function nextChange(changes: readonly HeaderChange[]): HeaderChange {
  const usual = { deed: 'set', name: 'x-real-ip', value: '{client}' } as const
  const isTaken = (name: string) => changes.some((one) => one.name === name)
  if (!isTaken(usual.name)) return usual
  let number = 1
  while (isTaken(`x-field-${number}`)) number++
  return { deed: 'set', name: `x-field-${number}`, value: '' }
}

/** The header fields that a route changes on the way to the server. */
export function Headers({ action, onChange }: HeadersProps) {
  const changes = changesOf(action)
  const put = (place: number, change: HeaderChange) =>
    onChange(withChanges(action, changes.with(place, change)))
  return (
    <>
      {changes.map((change, place) => (
        // biome-ignore lint/a11y/useSemanticElements: a legend cannot stand in a row
        <div
          role="group"
          key={`${change.deed} ${change.name}`}
          aria-label={m.routes_header({ name: change.name })}
          className={styles.condition}
        >
          <Select
            label={m.routes_header_what()}
            value={change.deed}
            options={deeds
              .filter(
                (deed) =>
                  deed === change.deed ||
                  !changes.some((one) => one.deed === deed && one.name === change.name),
              )
              .map((id) => ({ id, label: deedName[id]() }))}
            onChange={(id) =>
              put(place, { ...change, deed: deeds.find((one) => one === id) ?? change.deed })
            }
          />
          <TextField
            label={m.routes_field_name()}
            value={change.name}
            isShort
            check={(draft) =>
              formFault('field', draft) ?? (isTwin(changes, place, draft) ? { kind: 'twin' } : null)
            }
            onChange={(name) => put(place, { ...change, name })}
          />
          {change.deed !== 'remove' && (
            <TextField
              label={m.routes_header_value()}
              value={change.value}
              check={(draft) => formFault('line', draft)}
              onChange={(value) => put(place, { ...change, value })}
            />
          )}
          <button
            type="button"
            aria-label={m.routes_header_drop({ name: change.name })}
            onClick={() => onChange(withChanges(action, changes.toSpliced(place, 1)))}
          >
            ×
          </button>
        </div>
      ))}
      <button
        type="button"
        className={buttons.button}
        onClick={() => onChange(withChanges(action, [...changes, nextChange(changes)]))}
      >
        {m.routes_header_new()}
      </button>
    </>
  )
}
