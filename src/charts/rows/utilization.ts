// The busy part of each server's slots over the window: what the policy's choices cost them.
import { m } from '../../i18n'
import { sumOf } from '../series'
import { serverRow } from './byServer'
import type { Tone } from './row'

const WARM = 0.85
const FULL = 0.97

const toneOf = (share: number): Tone => {
  if (share >= FULL) return 'bad'
  return share >= WARM ? 'warn' : 'plain'
}

export const utilization = serverRow({
  id: 'utilization',
  title: () => m.chart_utilization(),
  columnTitle: (name) => m.chart_column_utilization({ name }),
  share: ({ cells, servers }, place, index) => {
    const from = Math.max(0, index + 1 - cells.windowCells)
    const busy = sumOf(cells.servers[place].busy, from, index + 1) / (index + 1 - from)
    return Math.min(1, busy / Math.max(1, servers[place].slots))
  },
  tone: toneOf,
})
