// Who is invited to the new version by a rule: a header field, a cookie, or a client's region.
// Fields are those of the request and of the cohort that its client is in, and are compared as the
// rules of a gateway compare them.
import { createOpener } from '../../gateway/opened'
import { type Readable, readyRule, refusalOf } from '../../gateway/routing/rules'
import type { InviteRule } from '../../scenario/canarySpec'
import type { Scenario } from '../../scenario/scenario'
import type { CohortSpec } from '../../scenario/versionSpec'
import { trafficOf } from '../../traffic/arrive'
import type { World } from '../../world'

/** Whether the request at `place` is invited by a rule of the first `steps` steps of the plan. */
export type Inviting = (world: World, place: number, steps: number) => boolean

type Rule = (request: Readable, region: string) => boolean

const ruleOf = ({ header, cookie, region }: InviteRule): Rule => {
  if (region !== undefined) return (_, own) => own === region
  const ready = readyRule({ ...(header && { header }), ...(cookie && { cookie }) })
  return (request) => refusalOf(ready, request) === null
}

const lowered = (fields: CohortSpec['headers'] = {}) =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name.toLowerCase(), value]))

const cohortOf = (world: World, client: number): CohortSpec | null => {
  const cohort = world.versions?.cohortOf(world, client) ?? -1
  if (cohort < 0) return null
  return world.scenario.traffic[trafficOf(world, client)].clients.cohorts?.[cohort] ?? null
}

/** The rules of a canary's plan, made ready. */
export const createInviting = ({ release, traffic }: Scenario): Inviting => {
  const steps = release?.kind === 'canary' ? release.steps : []
  const rules = steps.map(({ match }) => match.map(ruleOf))
  const open = createOpener(traffic, 'nginx')
  return (world, place, reached) => {
    const cohort = cohortOf(world, world.state.requests.client[place])
    const opened = open(world, place)
    const request = {
      ...opened,
      headers: { ...lowered(cohort?.headers), ...opened.headers },
      cookies: { ...cohort?.cookies, ...opened.cookies },
    }
    const region = cohort?.region ?? ''
    return rules.slice(0, reached).some((own) => own.some((rule) => rule(request, region)))
  }
}
