import { m } from '../../i18n'
import type { Run } from '../../sim/scenario'
import { Select } from '../../ui/Select'
import { isKeepable, lifeOf, lives, withLife } from './keeping'
import { lifeName } from './names'

const NEVER = 'never'

interface PickerProps {
  readonly run: Run
  onChange(run: Run): void
}

/** How long the balancer of a lane keeps answers; where some are asked for again. */
export function KeepingPicker({ run, onChange }: PickerProps) {
  if (!isKeepable(run)) return null
  const life = lifeOf(run)
  const all = [...new Set([...lives, ...(life === null ? [] : [life])])].sort((a, b) => a - b)
  return (
    <Select
      label={m.compare_cache()}
      value={life === null ? NEVER : String(life)}
      options={[
        { id: NEVER, label: lifeName(null) },
        ...all.map((one) => ({ id: String(one), label: lifeName(one) })),
      ]}
      onChange={(id) => onChange(withLife(run, id === NEVER ? null : Number(id)))}
    />
  )
}
