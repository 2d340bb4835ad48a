import { m, nameInside } from '../../i18n'
import type { Run } from '../../sim/scenario'
import { actions, usePlayer, useReading, useSession } from '../../store'
import { Choice } from '../../ui/Choice'
import { Select } from '../../ui/Select'
import { Switch } from '../../ui/Switch'
import type { Control, PanelManifest } from '../panel'
import { Held } from './Held'
import { Quantity } from './Quantity'

interface ControlProps {
  readonly session: string
  readonly control: Control
  readonly run: Run
  readonly at: number
  readonly name: string
  /** In a row: the first slider keeps its track, the others are numbers, a choice is a list. */
  readonly form?: 'line' | 'field'
  /** A choice is folded away. */
  readonly isFolded?: boolean
}

/** One control: what it shows is what is in force at the playhead. */
function PanelControl(props: ControlProps) {
  const { session, control, run, at, name, form, isFolded = form !== undefined } = props
  const { id, lane = 'all' } = control
  if (control.kind === 'slider')
    return (
      <Quantity
        label={name}
        value={control.read(run, at)}
        min={control.min}
        max={control.max}
        step={control.step}
        stops={control.stops}
        isWhole={control.isWhole}
        marks={control.marks}
        form={form}
        format={control.format}
        onChange={(value) =>
          actions.intervene(session, control.act(value, run), { lane, gesture: id, control: id })
        }
        onCommit={() => actions.endGesture(session)}
      />
    )
  if (control.kind === 'switch')
    return (
      <Switch
        label={name}
        checked={control.read(run, at)}
        onChange={(on) => actions.intervene(session, control.act(on, run), { lane, control: id })}
      />
    )
  const OneOf = isFolded ? Select : Choice
  return (
    <OneOf
      label={name}
      value={control.read(run, at)}
      options={control.options.map((option) => ({ id: option.id, label: option.label() }))}
      onChange={(option) =>
        actions.intervene(session, control.act(option, run, at), { lane, control: id })
      }
    />
  )
}

interface ControlsProps {
  readonly session: string
  readonly controls: readonly Control[]
  readonly laneNames: readonly string[]
  readonly isRow?: boolean // in one row
  readonly hasLists?: boolean // a choice is a list, though there is no row
}

/** What a panel lets its reader do to one server of a lane. */
export function controlsOn(
  { controls, onServer = [] }: Pick<PanelManifest, 'controls' | 'onServer'>,
  { lane, server }: { lane: number; server: string },
): readonly Control[] {
  const named = controls.filter((one) => one.server === server && (one.lane ?? lane) === lane)
  const isNamed = ({ id }: Control) => named.some((one) => one.id === id)
  const common = onServer.map((make) => ({ ...make(server), lane }))
  return [...named, ...common.filter((one) => !isNamed(one))]
}

/** So many controls in one row leave no room for a track. */
const CROWDED = 4

/** The controls of a panel, in the order of its manifest. */
export function Controls({ session, controls, laneNames, ...rest }: ControlsProps) {
  const { isRow = false, hasLists = isRow } = rest
  const player = usePlayer(session)
  const lanes = useSession(session, (state) => state.lanes)
  const at = useReading(player, (one) => one.at, 4)
  const first = controls.find(({ kind }) => kind === 'slider')
  return controls.map((control) => {
    const { id, lane, label } = control
    const form = control === first && controls.length < CROWDED ? 'line' : 'field'
    const name =
      lane === undefined || lanes.length === 1
        ? label()
        : m.panel_control_in_lane({ control: label(), lane: nameInside(laneNames[lane] ?? '') })
    return (
      <Held key={id} id={id}>
        <PanelControl
          session={session}
          control={control}
          run={lanes[lane ?? 0]}
          at={at}
          name={name}
          form={isRow ? form : undefined}
          isFolded={hasLists}
        />
      </Held>
    )
  })
}
