// A release between two fleets of which one serves, after validation.
import type { Duration, SimTime } from '../time'

/** A release between two fleets. Pools are places in the scenario's list. */
export interface BlueGreenSpec {
  readonly kind: 'blue-green'
  readonly from: number // pool that serves at the start
  readonly to: number // pool that stands by
  /** All at once; the old one stops before the new one starts; or one server after the other. */
  readonly strategy: 'switch' | 'stop' | 'rolling'
  /** What says which fleet serves: the balancer; or the name server, whose answers resolvers
   * remember: each fleet then has a gateway of its own, in the order of the scenario's list. */
  readonly pointer: 'balancer' | 'dns'
  readonly deploy: SimTime | null // the new fleet begins to start; null: by hand
  readonly boot: Duration // from then until its servers are there
  readonly test: SmokeSpec | null // before customers come; null: nobody looks
  readonly warm: number // requests replayed at each new server before customers come
  readonly switch: SimTime | null // or as soon as the new fleet is ready; null: by hand
  readonly over: Duration // server by server, within this time; 0: all at once
  readonly drain: Duration | null // what is under way may end within this; null: until torn down
  readonly connections: 'keep' | 'close' // those that clients keep to the old fleet
  readonly keep: Duration // the old fleet stays so long after the switch
  readonly watch: WatchSpec | null // when to go back by itself; null: never
  readonly back: Duration // from that decision to the switch, where the old fleet is still there
  readonly redeploy: Duration // and where it has to be started anew
}

/** A test with requests of its own. */
export interface SmokeSpec {
  readonly requests: number
  readonly failures: number // more than so many: the new fleet is not ready
}

/** So many failures of the new version within a window: go back. */
export interface WatchSpec {
  readonly errors: number
  readonly window: Duration
}
