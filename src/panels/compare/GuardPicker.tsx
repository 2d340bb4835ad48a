import { m } from '../../i18n'
import type { Run } from '../../sim/scenario'
import { Select } from '../../ui/Select'
import { guardOf, guards, isGuardable, withGuard } from './firewall'
import { guardName } from './names'

interface PickerProps {
  readonly run: Run
  onChange(run: Run): void
}

/** What the firewall of a lane does; where there is something to look for. */
export function GuardPicker({ run, onChange }: PickerProps) {
  if (!isGuardable(run)) return null
  return (
    <Select
      label={m.compare_guard()}
      value={guardOf(run)}
      options={guards.map((id) => ({ id, label: guardName(id) }))}
      onChange={(id) => {
        const guard = guards.find((one) => one === id)
        if (guard) onChange(withGuard(run, guard))
      }}
    />
  )
}
