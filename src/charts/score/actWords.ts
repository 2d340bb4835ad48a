// What changes are called, in a few words.
import {
  formatDuration,
  formatNumber,
  formatPercent,
  m,
  policyName,
  scalingWord,
  shownName,
  workName,
} from '../../i18n'
import { MILLISECOND } from '../../sim'
import type { InterventionAct, Scenario } from '../../sim/scenario'

const number = (value: number): string => formatNumber(value, Number.isInteger(value) ? 0 : 1)

type Words = {
  readonly [Do in InterventionAct['do']]: (act: Extract<InterventionAct, { do: Do }>) => string
}

const words: Words = {
  'server.crash': ({ server }) => m.chart_mark_crash({ name: shownName(server) }),
  'server.hang': ({ server }) => m.chart_mark_hang({ name: shownName(server) }),
  'server.slow': ({ server }) => m.chart_mark_slow({ name: shownName(server) }),
  'server.errors': ({ server }) => m.chart_mark_errors({ name: shownName(server) }),
  'server.health': ({ server, status }) =>
    m.chart_mark_health({ name: shownName(server), value: number(status) }),
  'server.recover': ({ server }) => m.chart_mark_recover({ name: shownName(server) }),
  'server.down': ({ server }) => m.chart_mark_down({ name: shownName(server) }),
  'server.drain': ({ server }) => m.chart_mark_drain({ name: shownName(server) }),
  'server.up': ({ server }) => m.chart_mark_up({ name: shownName(server) }),
  'server.weight': ({ server, weight }) =>
    m.chart_mark_weight({ name: shownName(server), value: number(weight) }),
  'server.queue': ({ server, queue }) =>
    m.chart_mark_queue({ name: shownName(server), value: number(queue) }),
  'server.add': ({ server }) => m.chart_mark_add({ name: shownName(server.name) }),
  'server.remove': ({ server }) => m.chart_mark_remove({ name: shownName(server) }),
  'traffic.rate': ({ rate }) => m.chart_mark_rate({ value: number(rate) }),
  'traffic.work': ({ work }) => m.chart_mark_work({ kind: workName(work.kind) }),
  'policy.set': ({ policy }) => m.chart_mark_policy({ name: policyName(policy.kind) }),
  'health.set': ({ health }) => {
    if (health === null) return m.chart_mark_looks_none()
    const { active } = health
    if (active === null) return m.chart_mark_looks_customers()
    return m.chart_mark_looks({ every: formatDuration(active.interval), fall: active.fall })
  },
  'gateway.timeout': ({ timeout }) => m.chart_mark_timeout({ value: formatDuration(timeout) }),
  'gateway.retries': ({ retries }) => m.chart_mark_retries({ n: retries }),
  'gateway.reports': ({ every }) =>
    every === undefined
      ? m.chart_mark_reports_none()
      : m.chart_mark_reports({ value: formatDuration(every) }),
  'gateway.scale': ({ balancers }) => m.chart_mark_scale({ n: balancers }),
  'gateway.down': ({ gateway }) => m.chart_mark_gateway_down({ number: number(gateway) }),
  'gateway.up': ({ gateway }) => m.chart_mark_gateway_up({ number: number(gateway) }),
  'connections.maxAge': ({ maxAge }) => {
    if (maxAge === undefined) return m.chart_mark_age_none()
    // The least age that there may be ends whatever is open.
    if (maxAge === MILLISECOND) return m.chart_mark_age_now()
    return m.chart_mark_age({ value: formatDuration(maxAge) })
  },
  'autoscaling.set': ({ set }) => m.chart_mark_scaling({ what: scalingWord(set) }),
  'release.deploy': () => m.chart_mark_release_deploy(),
  'release.switch': () => m.chart_mark_release_switch(),
  'release.rollback': () => m.chart_mark_release_rollback(),
  'release.finish': () => m.chart_mark_release_finish(),
  'release.weight': ({ weight }) =>
    m.chart_mark_release_weight({ weight: formatPercent(weight / 100) }),
  'release.promote': () => m.chart_mark_release_promote(),
  'release.pause': ({ paused }) =>
    paused ? m.chart_mark_release_pause() : m.chart_mark_release_resume(),
  'gateway.restart': () => m.chart_mark_restart(),
  'clients.move': ({ share }) => m.chart_mark_move({ share: formatPercent(share) }),
  'clients.forget': ({ share }) => m.chart_mark_forget({ share: formatPercent(share) }),
}

/** A few words for a change, as they stand on the track. The balancer of a region goes down with
 * all that stands there. */
export function actWord(act: InterventionAct, scenario?: Scenario): string {
  if (act.do === 'gateway.down' && scenario?.regions)
    return m.chart_mark_region_down({ name: scenario.pools[act.gateway - 1].name })
  const word: (act: never) => string = words[act.do]
  return word(act as never)
}
