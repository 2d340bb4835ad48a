import type { Run } from '../../sim/scenario'
import { Select } from '../../ui/Select'
import { switchesIn } from './switches'

interface SwitchesProps {
  readonly run: Run
  onChange(run: Run): void
}

/** What the balancer of a lane does with what it has opened, where it makes a difference. */
export const Switches = ({ run, onChange }: SwitchesProps) =>
  switchesIn(run).map((it) => (
    <Select
      key={it.id}
      label={it.label()}
      value={it.of(run)}
      options={it.options.map(({ id, label }) => ({ id, label: label() }))}
      onChange={(id) => onChange(it.with(run, id))}
    />
  ))
