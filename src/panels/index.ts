// The ordered catalogue of panels. A new panel is one folder and one line here.
import { autoscaling } from './autoscaling'
import { biggerOrMore } from './bigger-or-more'
import { blueGreen } from './blue-green'
import { canary } from './canary'
import { capacity } from './capacity'
import { cluster } from './cluster'
import { compare } from './compare'
import { dailyUsers } from './daily-users'
import { hashRing } from './hash-ring'
import { headroom } from './headroom'
import { health } from './health'
import { memoryCrash } from './memory-crash'
import { oneCounter } from './one-counter'
import { oneOrThree } from './one-or-three'
import type { PanelManifest } from './panel'
import { priceCurves } from './price-curves'
import { regions } from './regions'
import { routes } from './routes'
import { sessions } from './sessions'
import { theSale } from './the-sale'
import { utilizationCurve } from './utilization-curve'

export type { PanelExample, PanelManifest } from './panel'

/** Every panel, in the order in which the course meets them. */
export const panels: readonly PanelManifest[] = [
  oneCounter,
  oneOrThree,
  dailyUsers,
  biggerOrMore,
  utilizationCurve,
  headroom,
  memoryCrash,
  theSale,
  compare,
  hashRing,
  routes,
  health,
  sessions,
  blueGreen,
  autoscaling,
  capacity,
  priceCurves,
  canary,
  regions,
  cluster,
]

/** The panel of that id; null where there is none. */
export const panelOf = (id: string): PanelManifest | null =>
  panels.find((panel) => panel.id === id) ?? null
