import { Suspense } from 'react'
import { later } from '../ui/later'
import type { TwinProps } from './Numbers'

const Twin = later(() => import('./Numbers').then((it) => it.Twin))

/** A chart's table twin, fetched when somebody asks for it. */
export const TableTwin = (props: TwinProps) => (
  <Suspense>
    <Twin {...props} />
  </Suspense>
)
