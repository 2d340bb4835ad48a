// Requests that wait, at servers and gateways: the length of all queues together.
import { m } from '../../i18n'
import { meanRow } from './mean'

export const waiting = meanRow({
  id: 'waiting',
  title: () => m.chart_waiting(),
  column: (cells) => cells.waiting,
  columnTitle: () => m.chart_column_waiting(),
})
