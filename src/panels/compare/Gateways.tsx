import { formatNumber, m } from '../../i18n'
import { milliseconds } from '../../sim'
import type { InterventionAct, Run } from '../../sim/scenario'
import { actions, usePlayer, useReading, useSession } from '../../store'
import { Select } from '../../ui/Select'
import { entryOf } from './entry'
import { balancersAt, reportsAt, withBalancers, withReports } from './gateways'
import { reportsName } from './names'
import { beginsNow } from './rule'

const REPORTS = [100, 250, 500, 1000, 2000, 5000].map(milliseconds)
const BALANCERS = [1, 2, 4, 10, 20, 40, 64]
const DIFFERS = 'differs'

/** What all lanes have in common, 0 for live; null where they differ. */
function common(lanes: readonly Run[], read: (run: Run) => number | null): number | null {
  const value = read(lanes[0])
  return lanes.every((run) => read(run) === value) ? (value ?? 0) : null
}

const withThat = (values: readonly number[], value: number | null): readonly number[] =>
  [...new Set([...values, ...(value ? [value] : [])])].sort((a, b) => a - b)

const asOption = (value: number, label: string) => ({ id: String(value), label })

/** Whether another rule is compared over the whole run, or is a change on the way. */
export function Begins({ session }: { session: string }) {
  const isNow = useSession(session, ({ view }) => beginsNow(view))
  return (
    <Select
      label={m.compare_begins()}
      value={isNow ? 'now' : 'start'}
      options={[
        { id: 'start', label: m.compare_begins_start() },
        { id: 'now', label: m.compare_begins_now() },
      ]}
      onChange={(id) => actions.setView(session, 'begins', id)}
    />
  )
}

const idOf = (value: number | null): string => (value === null ? DIFFERS : String(value))

/** What the balancers of all lanes know, and how many they are, at the playhead. */
export function Gateways({ session }: { session: string }) {
  const player = usePlayer(session)
  const lanes = useSession(session, (state) => state.lanes)
  const isNow = useSession(session, ({ view }) => beginsNow(view))
  const reports = useReading(player, ({ at }) => common(lanes, (run) => reportsAt(run, at)), 4)
  const balancers = useReading(player, ({ at }) => common(lanes, (run) => balancersAt(run, at)), 4)
  const change = (act: InterventionAct, next: (run: Run) => Run) => {
    if (isNow) actions.intervene(session, act)
    else actions.setLanes(session, lanes.map(next))
  }
  const mixed = (value: number | null) =>
    value === null ? [{ id: DIFFERS, label: m.compare_differs() }] : []
  return (
    <>
      <Select
        label={m.compare_reports()}
        value={idOf(reports)}
        options={[
          ...mixed(reports),
          asOption(0, m.compare_reports_live()),
          ...withThat(REPORTS, reports).map((time) => asOption(time, reportsName(time))),
        ]}
        onChange={(id) => {
          const every = REPORTS.find((time) => String(time) === id)
          const act = { do: 'gateway.reports', ...(every === undefined ? {} : { every }) } as const
          if (id !== DIFFERS) change(act, (run) => withReports(run, every ?? null))
        }}
      />
      {!lanes.some((run) => entryOf(run) !== null) && (
        <Select
          label={m.compare_balancers()}
          value={idOf(balancers)}
          options={[
            ...mixed(balancers),
            ...withThat(BALANCERS, balancers).map((count) => asOption(count, formatNumber(count))),
          ]}
          onChange={(id) => {
            const act = { do: 'gateway.scale', balancers: Number(id) } as const
            if (id !== DIFFERS) change(act, (run) => withBalancers(run, Number(id)))
          }}
        />
      )}
    </>
  )
}
