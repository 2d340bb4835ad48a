// Which part of the attempts in the window each server was given: what the policy does.
import { m } from '../../i18n'
import { sumOf } from '../series'
import { serverRow } from './byServer'

export const share = serverRow({
  id: 'share',
  title: () => m.chart_share(),
  columnTitle: (name) => m.chart_column_share({ name }),
  share: ({ cells }, place, index) => {
    const from = index + 1 - cells.windowCells
    const given = cells.servers.map(({ assigned }) => sumOf(assigned, from, index + 1))
    const all = given.reduce((sum, count) => sum + count, 0)
    return all === 0 ? Number.NaN : given[place] / all
  },
  tone: () => 'plain',
})
