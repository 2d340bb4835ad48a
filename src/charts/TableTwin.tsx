import { later } from '../ui/later'

/** A chart's table twin, fetched when somebody asks for it. */
export const TableTwin = later(() => import('./Numbers').then((it) => it.Twin))
