// The controls of a list of settings.
import { useRef, useState } from 'react'
import { Select } from '../../ui/Select'
import { Held } from './Held'
import { Quantity } from './Quantity'
import type { QuantitySetting, Setting } from './setting'
import styles from './settings.module.css'

interface InForce<Spec, Change> {
  readonly spec: Spec
  readonly onChange: (change: Change) => void
}

/** A drag is tried out when it ends, in force from where the playhead then is. */
function Amount<Spec, Change>({
  setting,
  spec,
  onChange,
}: InForce<Spec, Change> & { readonly setting: QuantitySetting<Spec, Change> }) {
  const [drag, setDrag] = useState<number | null>(null)
  // A step changes the value and ends in one go: the state would still be the one before.
  const latest = useRef<number | null>(null)
  const inForce = setting.read(spec)
  const stops = setting.stops(spec)
  const note = setting.note?.(spec)
  const move = (value: number | null) => {
    latest.current = value
    setDrag(value)
  }
  const commit = () => {
    const value = latest.current
    move(null)
    if (value !== null && value !== inForce) onChange(setting.write(spec, value))
  }
  const quantity = (
    <Quantity
      label={setting.label()}
      value={drag ?? inForce}
      min={stops[0]}
      max={stops[stops.length - 1]}
      step={1}
      stops={stops}
      isWhole={setting.isWhole}
      format={(value) => setting.format(value, spec)}
      onChange={move}
      onCommit={commit}
    />
  )
  return note ? (
    <div className={styles.noted}>
      {quantity}
      <p className={styles.note}>{note}</p>
    </div>
  ) : (
    quantity
  )
}

function Control<Spec, Change>({
  setting,
  ...inForce
}: InForce<Spec, Change> & { readonly setting: Setting<Spec, Change> }) {
  if (setting.kind === 'quantity') return <Amount setting={setting} {...inForce} />
  const { spec, onChange } = inForce
  return (
    <Select
      label={setting.label()}
      value={setting.read(spec)}
      options={setting.options
        .filter(({ id }) => setting.isOffered?.(id, spec) ?? true)
        .map(({ id, label }) => ({ id, label: label() }))}
      onChange={(option) => onChange(setting.write(spec, option))}
    />
  )
}

/** Those of a list that there are. */
export const Settings = <Spec, Change>({
  list,
  ...inForce
}: InForce<Spec, Change> & { readonly list: readonly Setting<Spec, Change>[] }) =>
  list
    .filter((setting) => setting.fits(inForce.spec))
    .map((setting) => (
      <Held key={setting.id} id={setting.id.toLowerCase()}>
        <Control setting={setting} {...inForce} />
      </Held>
    ))
