import { m } from '../../i18n'
import { actions, useSession } from '../../store'
import { Select } from '../../ui/Select'
import { Held } from '../frame/Held'
import { populationOf, populations, shared, withPopulation } from './mechanism'
import { populationName } from './names'

/** Who the users of all lanes are: another choice plays the lanes from their start. */
export function PopulationPicker({ session }: { session: string }) {
  const lanes = useSession(session, (state) => state.lanes)
  return (
    <Held id="population">
      <Select
        label={m.sessions_population()}
        value={shared(lanes, populationOf) ?? ''}
        options={populations.map((id) => ({ id, label: populationName(id) }))}
        onChange={(id) => {
          const chosen = populations.find((one) => one === id)
          if (!chosen) return
          actions.setLanes(
            session,
            lanes.map((run) => withPopulation(run, chosen)),
          )
        }}
      />
    </Held>
  )
}
