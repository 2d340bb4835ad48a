import { formatDuration, m } from '../../i18n'
import type { Run } from '../../sim/scenario'
import { Select } from '../../ui/Select'
import { entryOf, hashes, lifetimes, withEntry } from './entry'
import { hashName } from './names'

interface PickerProps {
  readonly run: Run
  onChange(run: Run): void
}

/** How the clients of a lane find one of its balancers, where there are several. */
export function EntryPicker({ run, onChange }: PickerProps) {
  const entry = entryOf(run)
  if (entry === null) return null
  if (entry.by === 'ecmp')
    return (
      <Select
        label={m.compare_paths()}
        value={entry.hash}
        options={hashes.map((id) => ({ id, label: hashName(id) }))}
        onChange={(id) => {
          const hash = hashes.find((one) => one === id)
          if (hash) onChange(withEntry(run, { ...entry, hash }))
        }}
      />
    )
  const times = [...new Set([...lifetimes, entry.ttl])].sort((a, b) => a - b)
  return (
    <Select
      label={m.compare_ttl()}
      value={String(entry.ttl)}
      options={times.map((ttl) => ({ id: String(ttl), label: formatDuration(ttl) }))}
      onChange={(id) => {
        const ttl = times.find((one) => String(one) === id)
        if (ttl !== undefined) onChange(withEntry(run, { ...entry, ttl }))
      }}
    />
  )
}
