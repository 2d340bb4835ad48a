import { m } from '../../i18n'
import type { Run } from '../../sim/scenario'
import { Select } from '../../ui/Select'
import { serversOf } from '../controls/serversOf'
import { divisionOf, isDivisible, kindsIn, prefixOf, withDivision } from './division'
import { divisionName } from './divisionName'

const TOGETHER = 'together'

interface PickerProps {
  readonly run: Run
  onChange(run: Run): void
}

/** Which servers each kind of requests has; where a lane can tell two kinds apart. */
export function DivisionPicker({ run, onChange }: PickerProps) {
  if (!isDivisible(run)) return null
  const count = serversOf(run).length
  const ways = Array.from({ length: count - 1 }, (_, more) => more + 1)
  const division = divisionOf(run)
  const [first, second] = kindsIn(run).map(({ path }) => prefixOf(path))
  return (
    <Select
      label={m.compare_division({ first, second })}
      value={division === null ? TOGETHER : String(division)}
      options={[
        { id: TOGETHER, label: m.compare_together() },
        ...ways.map((way) => ({ id: String(way), label: divisionName(run, way) })),
      ]}
      onChange={(id) => onChange(withDivision(run, id === TOGETHER ? null : Number(id)))}
    />
  )
}
