// The task of the routes: who goes where in a shop with a new version and a server for files.
import { m } from '../../i18n'
import { routesOf } from '../../panels/routes/model'
import { actionWords } from '../../panels/routes/words'
import { type Run, type Scenario, scenarioNamed } from '../../sim/scenario'
import type { RunSummary } from '../../store'
import type { Challenge } from '../lesson'

/** The pools in which a kind of requests is at home; what is not named is at home in the app. */
const homes: Readonly<Record<string, readonly string[]>> = {
  'beta-orders': ['v2'],
  styles: ['files'],
  photos: ['files'],
}
const app = ['north', 'south']
const files = ['styles', 'photos']

const withoutRoutes = ({ gateways, ...scenario }: Scenario): string =>
  JSON.stringify({ ...scenario, gateways: gateways.map(({ routes: _, ...rest }) => rest) })

/** True where nothing was changed but the routes. */
const isSameShop = ({ scenario, interventions }: Run): boolean =>
  interventions.length === 0 &&
  withoutRoutes(scenario) === withoutRoutes(scenarioNamed('shop-routes'))

/** Requests of some kinds that were not sent where they are at home. */
function strays({ scenario }: Run, { kinds = [] }: RunSummary, isMeant: (kind: string) => boolean) {
  const names = scenario.pools.map(({ name }) => name)
  return kinds
    .filter(({ name }) => isMeant(name))
    .reduce((sum, { name, arrived, pools }) => {
      const isHome = (pool: number) => (homes[name] ?? app).includes(names[pool])
      const home = pools.reduce((total, sent, pool) => total + (isHome(pool) ? sent : 0), 0)
      return sum + arrived - home
    }, 0)
}

const isFile = (kind: string): boolean => files.includes(kind)

const judged =
  (value: (run: Run, outcome: RunSummary) => number | null) =>
  (run: Run, outcome: RunSummary): number | null =>
    isSameShop(run) ? value(run, outcome) : null

export const rules: Challenge = {
  id: 'rules',
  figure: '2.10',
  brief: [m.layers_rules_brief, m.layers_rules_rule],
  goals: [
    {
      id: 'beta',
      text: m.layers_rules_goal_beta,
      name: m.layers_rules_beta,
      unit: 'count',
      most: 0,
      value: judged(
        (run, outcome) =>
          strays(run, outcome, (kind) => !isFile(kind)) + outcome.failed + outcome.rejected,
      ),
    },
    {
      id: 'files',
      text: m.layers_rules_goal_files,
      name: m.layers_rules_files,
      unit: 'count',
      most: 0,
      value: judged((run, outcome) => strays(run, outcome, isFile)),
    },
    {
      id: 'p99',
      text: m.layers_rules_goal_p99,
      name: m.layers_rules_p99,
      unit: 'time',
      most: 3_000_000,
      value: judged((_, { latency }) => latency?.p99 ?? null),
    },
  ],
  seeds: Array.from({ length: 20 }, (_, day) => 2_101 + day),
  needed: 18,
  plan(run) {
    if (!isSameShop(run)) return m.layers_pianos_plan_other()
    const all = routesOf(run).map(({ name, action }) => `${name} ${actionWords(action)}`)
    return all.length === 0 ? m.layers_rules_plan_none() : all.join(m.routes_and())
  },
}
