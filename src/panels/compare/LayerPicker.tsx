import { formatPercent, m } from '../../i18n'
import type { Run } from '../../sim/scenario'
import { actions, useSession } from '../../store'
import { Select } from '../../ui/Select'
import {
  ageOf,
  connectionsOf,
  heaviestOf,
  heedsSealing,
  keepingOf,
  keepings,
  layerOf,
  sealingOf,
  sealings,
  withHeaviest,
  withKeeping,
  withLayer,
  withSealing,
} from './layers'
import { keepingName, sealingName } from './names'

interface PickerProps {
  readonly run: Run
  onChange(run: Run): void
}

/** What the balancer of a lane sorts, and how long a connection lives; where it knows of any. */
export function LayerPicker({ run, onChange }: PickerProps) {
  const connections = connectionsOf(run)
  if (!connections) return null
  return (
    <>
      <Select
        label={m.compare_layer()}
        value={String(layerOf(run))}
        options={([4, 7] as const).map((layer) => ({
          id: String(layer),
          label: m.compare_layer_of({ layer }),
        }))}
        onChange={(id) => onChange(withLayer(run, id === '4' ? 4 : 7))}
      />
      <Select
        label={m.compare_connections()}
        value={keepingOf(connections)}
        options={keepings.map((id) => ({ id, label: keepingName(id, ageOf(connections)) }))}
        onChange={(id) => {
          const keeping = keepings.find((one) => one === id)
          if (keeping) onChange(withKeeping(run, keeping))
        }}
      />
      {heedsSealing(run) && (
        <Select
          label={m.compare_sealing()}
          value={sealingOf(connections)}
          options={sealings.map((id) => ({ id, label: sealingName(id) }))}
          onChange={(id) => {
            const sealing = sealings.find((one) => one === id)
            if (sealing) onChange(withSealing(run, sealing))
          }}
        />
      )}
    </>
  )
}

const SHARES = [0.25, 0.5, 0.75]
const ALIKE = 'alike'

/** How much the first client sends, in all lanes; where there are several. */
export function Heaviest({ session }: { session: string }) {
  const lanes = useSession(session, (state) => state.lanes)
  const [first] = lanes
  const { count } = first.scenario.traffic[0].clients
  if (!connectionsOf(first) || count < 2) return null
  const share = heaviestOf(first)
  const shares = [...new Set([...SHARES, ...(share === null ? [] : [share])])].sort()
  return (
    <Select
      label={m.compare_heaviest()}
      value={share === null ? ALIKE : String(share)}
      options={[
        { id: ALIKE, label: m.compare_heaviest_alike() },
        ...shares.map((one) => ({ id: String(one), label: formatPercent(one) })),
      ]}
      onChange={(id) => {
        const chosen = id === ALIKE ? null : Number(id)
        actions.setLanes(
          session,
          lanes.map((run) => withHeaviest(run, chosen)),
        )
      }}
    />
  )
}
