// The instances of a lane at an instant as its rack shows them, and what they have cost so far.
import type { InstanceFigures, Moment, Stage } from '../../sim'
import type { Run } from '../../sim/scenario'

/** One instance as the rack shows it. */
export interface Shown {
  readonly key: string
  readonly number: number // place in the fleet, from 1
  readonly stage: Stage
  readonly age: number // since the stage began; microseconds
  readonly load: number // busy slots over slots, 0 to 1
  readonly left: number | null // until it is ready, where that is known
}

const loadOf = ({ servers }: Moment, id: number): number => {
  const { busy, slots } = servers[id]
  return slots > 0 ? busy / slots : 0
}

const shownOf = (
  moment: Moment,
  boot: number,
  { server, generation, stage, stageAt }: InstanceFigures,
): Shown => {
  const age = moment.at - stageAt
  return {
    key: `${server} ${generation}`,
    number: server + 1,
    stage,
    age,
    load: loadOf(moment, server),
    left: stage === 'booting' && age <= boot ? boot - age : null,
  }
}

/** The instances that are not gone, in their order. */
export function instancesOf(moment: Moment, { scenario }: Run): readonly Shown[] {
  const { scaling } = moment
  if (scaling === undefined)
    return moment.servers
      .filter(({ present }) => present)
      .map(({ id }) => ({
        key: String(id),
        number: id + 1,
        stage: 'ready',
        age: moment.at,
        load: loadOf(moment, id),
        left: null,
      }))
  const boot = scenario.scaling?.instance.boot ?? 0
  return scaling.instances.map((one) => shownOf(moment, boot, one))
}

/** Instance-microseconds paid for so far. */
export const paidTimeOf = (moment: Moment, { scenario }: Run): number =>
  moment.scaling?.paidTime ??
  scenario.pools.reduce((sum, { servers }) => sum + servers.length, 0) * moment.at
