import { m } from './paraglide/messages'

const names: Readonly<Record<string, () => string>> = {
  fixed: m.work_fixed,
  uniform: m.work_uniform,
  exponential: m.work_exponential,
  lognormal: m.work_lognormal,
  pareto: m.work_pareto,
}

/** What a distribution of work is called; one that has no name yet shows its id. */
export const workName = (id: string): string => names[id]?.() ?? id
