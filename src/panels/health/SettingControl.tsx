import { useRef, useState } from 'react'
import type { HealthSpec } from '../../sim'
import { Select } from '../../ui/Select'
import { Quantity } from '../frame/Quantity'
import styles from './health.module.css'
import type { QuantitySetting, Setting } from './setting'

interface SettingControlProps {
  readonly setting: Setting
  readonly spec: HealthSpec
  readonly onSpec: (spec: HealthSpec) => void
}

/** A drag is one act, in force from where the playhead is when it ends. */
function Length({ setting, spec, onSpec }: SettingControlProps & { setting: QuantitySetting }) {
  const { stops, label, isWhole, format } = setting
  const [drag, setDrag] = useState<number | null>(null)
  // A step changes the value and ends in one go: the state would still be the one before.
  const latest = useRef<number | null>(null)
  const inForce = setting.read(spec)
  const move = (value: number | null) => {
    latest.current = value
    setDrag(value)
  }
  const commit = () => {
    const value = latest.current
    move(null)
    if (value !== null && value !== inForce) onSpec(setting.write(spec, value))
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
      format={format}
      onChange={move}
      onCommit={commit}
    />
  )
}

/** One setting of how servers are looked after. */
export function SettingControl({ setting, spec, onSpec }: SettingControlProps) {
  const note = setting.kind === 'quantity' ? setting.note?.(spec) : null
  if (setting.kind === 'quantity')
    return (
      <div>
        <Length key={setting.id} setting={setting} spec={spec} onSpec={onSpec} />
        {note && <p className={styles.says}>{note}</p>}
      </div>
    )
  return (
    <Select
      label={setting.label()}
      value={setting.read(spec)}
      options={setting.options.map(({ id, label }) => ({ id, label: label() }))}
      onChange={(option) => onSpec(setting.write(spec, option))}
    />
  )
}
