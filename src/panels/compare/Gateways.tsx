import { formatNumber, m } from '../../i18n'
import { milliseconds } from '../../sim'
import type { Run } from '../../sim/scenario'
import { actions, useSession } from '../../store'
import { Choice } from '../../ui/Choice'
import { Select } from '../../ui/Select'
import styles from './compare.module.css'
import { balancersOf, reportsOf, withBalancers, withReports } from './gateways'
import { reportsName } from './names'
import { beginsNow } from './rule'

const REPORTS = [100, 250, 500, 1000, 2000, 5000].map(milliseconds)
const BALANCERS = [1, 2, 4, 10, 20, 40, 64]
const DIFFERS = 'differs'

/** What all lanes have in common; null where they differ. */
function common<T>(lanes: readonly Run[], read: (run: Run) => T): { readonly value: T } | null {
  const value = read(lanes[0])
  return lanes.every((run) => read(run) === value) ? { value } : null
}

const asOption = (value: number, label: string) => ({ id: String(value), label })
const differing = { id: DIFFERS, label: m.compare_differs }

/** Whether another rule is compared over the whole run, or is a change on the way. */
export function Begins({ session }: { session: string }) {
  const isNow = useSession(session, ({ view }) => beginsNow(view))
  return (
    <Choice
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

/** What the balancers of all lanes know, and how many they are. */
export function Gateways({ session }: { session: string }) {
  const lanes = useSession(session, (state) => state.lanes)
  const reports = common(lanes, reportsOf)
  const balancers = common(lanes, balancersOf)
  const known = reports?.value ?? 0
  const times = [...new Set([...REPORTS, ...(known ? [known] : [])])].sort((a, b) => a - b)
  const counts = [...new Set([...BALANCERS, ...(balancers ? [balancers.value] : [])])]
  const mixed = { id: DIFFERS, label: differing.label() }
  const change = (next: (run: Run) => Run) => actions.setLanes(session, lanes.map(next))
  return (
    <div className={styles.gateways}>
      <Select
        label={m.compare_reports()}
        value={reports ? String(known) : DIFFERS}
        options={[
          ...(reports ? [] : [mixed]),
          asOption(0, m.compare_reports_live()),
          ...times.map((time) => asOption(time, reportsName(time))),
        ]}
        onChange={(id) => {
          const every = REPORTS.find((time) => String(time) === id) ?? null
          if (id !== DIFFERS) change((run) => withReports(run, every))
        }}
      />
      <Select
        label={m.compare_balancers()}
        value={balancers ? String(balancers.value) : DIFFERS}
        options={[
          ...(balancers ? [] : [mixed]),
          ...counts.sort((a, b) => a - b).map((count) => asOption(count, formatNumber(count))),
        ]}
        onChange={(id) => {
          if (id !== DIFFERS) change((run) => withBalancers(run, Number(id)))
        }}
      />
    </div>
  )
}
