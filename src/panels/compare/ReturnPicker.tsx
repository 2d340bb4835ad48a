import { m } from '../../i18n'
import type { Run } from '../../sim/scenario'
import { Select } from '../../ui/Select'
import { returnName } from './names'
import { isReturnable, returnOf, returns, withReturn } from './returning'

interface PickerProps {
  readonly run: Run
  onChange(run: Run): void
}

/** How the answers of a lane come back; where they may go past its balancer. */
export function ReturnPicker({ run, onChange }: PickerProps) {
  if (!isReturnable(run)) return null
  return (
    <Select
      label={m.compare_return()}
      value={returnOf(run)}
      options={returns.map((id) => ({ id, label: returnName(id) }))}
      onChange={(id) => onChange(withReturn(run, id === 'direct' ? id : 'through'))}
    />
  )
}
