import { useRef, useState } from 'react'
import type { ScalingChange, ScalingSpec } from '../../sim'
import { Select } from '../../ui/Select'
import { Quantity } from '../frame/Quantity'
import type { QuantitySetting, Setting } from './setting'

interface SettingControlProps {
  readonly setting: Setting
  readonly spec: ScalingSpec
  readonly onChange: (change: ScalingChange) => void
}

/** A drag is tried out when it ends. */
function Amount({ setting, spec, onChange }: SettingControlProps & { setting: QuantitySetting }) {
  const { label, isWhole } = setting
  const [drag, setDrag] = useState<number | null>(null)
  // A step changes the value and ends in one go: the state would still be the one before.
  const latest = useRef<number | null>(null)
  const inForce = setting.read(spec)
  const stops = setting.stops(spec)
  const move = (value: number | null) => {
    latest.current = value
    setDrag(value)
  }
  const commit = () => {
    const value = latest.current
    move(null)
    if (value !== null && value !== inForce) onChange(setting.write(spec, value))
  }
  return (
    <Quantity
      label={label()}
      value={drag ?? inForce}
      min={stops[0]}
      max={stops[stops.length - 1]}
      step={1}
      stops={stops}
      isWhole={isWhole}
      format={(value) => setting.format(value, spec)}
      onChange={move}
      onCommit={commit}
    />
  )
}

/** One setting of how a pool is scaled. */
export function SettingControl({ setting, spec, onChange }: SettingControlProps) {
  if (setting.kind === 'quantity') return <Amount {...{ setting, spec, onChange }} />
  return (
    <Select
      label={setting.label()}
      value={setting.read(spec)}
      options={setting.options.map(({ id, label }) => ({ id, label: label() }))}
      onChange={(option) => onChange(setting.write(spec, option))}
    />
  )
}

interface SettingsProps {
  readonly list: readonly Setting[]
  readonly spec: ScalingSpec
  readonly onChange: (change: ScalingChange) => void
}

/** Those of a list that there are. */
export const Settings = ({ list, spec, onChange }: SettingsProps) =>
  list
    .filter((setting) => setting.fits(spec))
    .map((setting) => <SettingControl key={setting.id} {...{ setting, spec, onChange }} />)
