// The challenge of the chapter: buy machines that carry a sale though the first goes down.
import { m } from '../../i18n'
import type { Run } from '../../sim/scenario'
import type { Challenge } from '../lesson'
import { lostShare } from '../metric'
import { machineOf } from './prices'

/** The speeds of all machines that the reader pays for, in the order of the list. */
function bought(run: Run): readonly number[] {
  const speeds = new Map<string, number>()
  for (const pool of run.scenario.pools)
    for (const server of pool.servers) speeds.set(server.name, server.speed)
  for (const act of run.interventions) {
    if (act.do === 'server.add') speeds.set(act.server.name, act.server.speed)
    // What is sent back before the shop opens costs nothing.
    if (act.do === 'server.remove' && act.at === 0) speeds.delete(act.server)
  }
  return [...speeds.values()]
}

/** Euros an hour; null where a machine is not on the list. */
function priceOf(run: Run): number | null {
  // In cents: sums of tenths of a euro are not exact.
  const cents = bought(run).map((speed) => (machineOf(speed)?.price ?? Number.NaN) * 100)
  const sum = cents.reduce((total, price) => total + Math.round(price), 0)
  return Number.isNaN(sum) ? null : sum / 100
}

export const sale: Challenge = {
  id: 'sale',
  figure: 'sale',
  brief: [m.why_sale_brief, m.why_sale_rule],
  goals: [
    {
      id: 'lost',
      text: m.why_sale_goal_lost,
      name: m.why_sale_lost,
      unit: 'share',
      most: 0.01,
      value: (_run, outcome) => lostShare(outcome),
    },
    {
      id: 'p95',
      text: m.why_sale_goal_p95,
      name: m.why_sale_p95,
      unit: 'time',
      most: 2_300_000,
      value: (_run, { latency }) => latency?.p95 ?? null,
    },
    {
      id: 'price',
      text: m.why_sale_goal_price,
      name: m.why_sale_cost,
      unit: 'price',
      most: 5.6,
      value: priceOf,
    },
  ],
  seeds: Array.from({ length: 20 }, (_, day) => 1_001 + day),
  needed: 18,
  plan(run) {
    const sizes = bought(run).map((speed) => machineOf(speed)?.size ?? '?')
    return sizes.length === 0 ? m.why_sale_plan_empty() : sizes.join(' ')
  },
}
