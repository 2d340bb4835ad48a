// What is known of four products, row by row. Each cell has the source that was read for it; where
// there is none, it is assumed and says so.
import { m } from '../../i18n'
import type { Message } from '../lesson'
import type { SourceId } from './sources'

/** The products, in the order of the columns. */
export const products = ['nginx', 'haproxy', 'envoy', 'cloud'] as const

/** A product of the table. */
export type Compared = (typeof products)[number]

/** What a row is about. */
export const topics = ['position', 'performance', 'features', 'config', 'extend', 'use'] as const

/** One of them. */
export type Topic = (typeof topics)[number]

/** Whether a product has something. */
export type Mark = 'yes' | 'part' | 'no'

/** What is said of one product. */
export interface Cell {
  readonly text: Message
  readonly source: SourceId | null | 'unknown' // null: assumed
  readonly mark?: Mark
}

/** A row of the table. */
export interface Row {
  readonly id: string
  readonly topic: Topic
  readonly title: Message
  readonly cells: Readonly<Record<Compared, Cell>>
}

const says = (text: Message, source: SourceId | null): Cell => ({ text, source })
const unknown: Cell = { text: m.choosing_table_unknown, source: 'unknown' }
const has = (text: Message, source: SourceId | null): Cell => ({ text, source, mark: 'yes' })
const partly = (text: Message, source: SourceId | null): Cell => ({ text, source, mark: 'part' })
const lacks = (text: Message, source: SourceId | null): Cell => ({ text, source, mark: 'no' })

const basics: readonly Row[] = [
  {
    id: 'is',
    topic: 'position',
    title: m.choosing_row_is,
    cells: {
      nginx: says(m.choosing_row_is_nginx, 'nginx'),
      haproxy: says(m.choosing_row_is_haproxy, 'haproxy'),
      envoy: says(m.choosing_row_is_envoy, 'envoy'),
      cloud: says(m.choosing_row_is_cloud, 'alb'),
    },
  },
  {
    id: 'speed',
    topic: 'performance',
    title: m.choosing_row_speed,
    cells: {
      nginx: says(m.choosing_row_speed_nginx, 'nginx'),
      haproxy: says(m.choosing_row_speed_haproxy, 'haproxy'),
      envoy: says(m.choosing_row_speed_envoy, 'envoy'),
      cloud: says(m.choosing_row_speed_cloud, 'alb'),
    },
  },
]

const watching: readonly Row[] = [
  {
    id: 'probes',
    topic: 'features',
    title: m.choosing_row_probes,
    cells: {
      nginx: lacks(m.choosing_row_probes_nginx, 'nginx-upstream'),
      haproxy: has(m.choosing_row_probes_haproxy, 'haproxy-manual'),
      envoy: has(m.choosing_row_probes_envoy, 'envoy-api'),
      cloud: has(m.choosing_row_probes_cloud, 'alb-guide'),
    },
  },
  {
    id: 'passive',
    topic: 'features',
    title: m.choosing_row_passive,
    cells: {
      nginx: has(m.choosing_row_passive_nginx, 'tried'),
      haproxy: has(m.choosing_row_passive_haproxy, 'haproxy-manual'),
      envoy: has(m.choosing_row_passive_envoy, 'envoy-api'),
      cloud: unknown,
    },
  },
  {
    id: 'queue',
    topic: 'features',
    title: m.choosing_row_queue,
    cells: {
      nginx: lacks(m.choosing_row_queue_nginx, 'nginx-upstream'),
      haproxy: has(m.choosing_row_queue_haproxy, 'haproxy-manual'),
      envoy: partly(m.choosing_row_queue_envoy, 'envoy-api'),
      cloud: lacks(m.choosing_row_queue_cloud, null),
    },
  },
]

const returning: readonly Row[] = [
  {
    id: 'sticky',
    topic: 'features',
    title: m.choosing_row_sticky,
    cells: {
      nginx: partly(m.choosing_row_sticky_nginx, 'nginx-upstream'),
      haproxy: has(m.choosing_row_sticky_haproxy, 'tried'),
      envoy: has(m.choosing_row_sticky_envoy, 'envoy-api'),
      cloud: has(m.choosing_row_sticky_cloud, 'alb-guide'),
    },
  },
  {
    id: 'table',
    topic: 'features',
    title: m.choosing_row_table,
    cells: {
      nginx: lacks(m.choosing_row_table_nginx, null),
      haproxy: has(m.choosing_row_table_haproxy, 'haproxy-manual'),
      envoy: lacks(m.choosing_row_table_envoy, 'envoy-api'),
      cloud: lacks(m.choosing_row_table_cloud, null),
    },
  },
]

const serving: readonly Row[] = [
  {
    id: 'cache',
    topic: 'features',
    title: m.choosing_row_cache,
    cells: {
      nginx: has(m.choosing_row_cache_nginx, 'tried'),
      haproxy: partly(m.choosing_row_cache_haproxy, 'haproxy'),
      envoy: unknown,
      cloud: lacks(m.choosing_row_cache_cloud, null),
    },
  },
  {
    id: 'files',
    topic: 'features',
    title: m.choosing_row_files,
    cells: {
      nginx: has(m.choosing_row_files_nginx, 'nginx'),
      haproxy: lacks(m.choosing_row_files_haproxy, 'haproxy'),
      envoy: lacks(m.choosing_row_files_envoy, null),
      cloud: partly(m.choosing_row_files_cloud, 'alb'),
    },
  },
  {
    id: 'udp',
    topic: 'features',
    title: m.choosing_row_udp,
    cells: {
      nginx: has(m.choosing_row_udp_nginx, 'tried'),
      haproxy: lacks(m.choosing_row_udp_haproxy, 'haproxy'),
      envoy: has(m.choosing_row_udp_envoy, null),
      cloud: lacks(m.choosing_row_udp_cloud, null),
    },
  },
]

const running: readonly Row[] = [
  {
    id: 'file',
    topic: 'config',
    title: m.choosing_row_file,
    cells: {
      nginx: says(m.choosing_row_file_nginx, 'nginx'),
      haproxy: says(m.choosing_row_file_haproxy, 'haproxy'),
      envoy: says(m.choosing_row_file_envoy, 'envoy'),
      cloud: says(m.choosing_row_file_cloud, 'alb'),
    },
  },
  {
    id: 'live',
    topic: 'config',
    title: m.choosing_row_live,
    cells: {
      nginx: partly(m.choosing_row_live_nginx, 'tried'),
      haproxy: partly(m.choosing_row_live_haproxy, 'haproxy-socket'),
      envoy: has(m.choosing_row_live_envoy, 'envoy'),
      cloud: has(m.choosing_row_live_cloud, 'alb-guide'),
    },
  },
  {
    id: 'extend',
    topic: 'extend',
    title: m.choosing_row_extend,
    cells: {
      nginx: says(m.choosing_row_extend_nginx, 'nginx'),
      haproxy: says(m.choosing_row_extend_haproxy, 'haproxy-lua'),
      envoy: says(m.choosing_row_extend_envoy, 'envoy-lua'),
      cloud: says(m.choosing_row_extend_cloud, 'alb'),
    },
  },
  {
    id: 'use',
    topic: 'use',
    title: m.choosing_row_use,
    cells: {
      nginx: says(m.choosing_row_use_nginx, null),
      haproxy: says(m.choosing_row_use_haproxy, null),
      envoy: says(m.choosing_row_use_envoy, 'envoy'),
      cloud: says(m.choosing_row_use_cloud, null),
    },
  },
  {
    id: 'price',
    topic: 'use',
    title: m.choosing_row_price,
    cells: {
      nginx: says(m.choosing_row_price_nginx, 'nginx'),
      haproxy: says(m.choosing_row_price_haproxy, null),
      envoy: says(m.choosing_row_price_envoy, null),
      cloud: says(m.choosing_row_price_cloud, 'alb-price'),
    },
  },
]

/** The rows in the order of their topics. */
export const rows: readonly Row[] = [...basics, ...watching, ...returning, ...serving, ...running]

const ranks: Readonly<Record<Mark, number>> = { yes: 0, part: 1, no: 2 }

const rankOf = ({ mark }: Cell): number => (mark === undefined ? 3 : ranks[mark])

interface Asked {
  readonly topic: Topic | null // null: all
  readonly need: string | null // id of a row: only products that have it, or partly
  readonly by: Compared | null // rows in the order of what this product has
}

/** What is left of the table. */
export function chosenRows({ topic, need, by }: Asked): {
  readonly rows: readonly Row[]
  readonly products: readonly Compared[]
} {
  const wanted = rows.find(({ id }) => id === need)
  const left = rows.filter((row) => topic === null || row.topic === topic)
  return {
    rows: by ? left.toSorted((a, b) => rankOf(a.cells[by]) - rankOf(b.cells[by])) : left,
    products: products.filter((product) => {
      const mark = wanted?.cells[product].mark
      return !wanted || mark === 'yes' || mark === 'part'
    }),
  }
}

/** Rows that can be asked for. */
export const needs: readonly Row[] = rows.filter(({ cells }) =>
  products.some((product) => cells[product].mark === 'no'),
)
