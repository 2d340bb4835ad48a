import { m } from '../../i18n'
import type { BlueGreenMoment } from '../../sim'
import { actions, usePlayer, useReading } from '../../store'
import button from '../../ui/button.module.css'
import styles from './blueGreen.module.css'
import { releaseOf } from './fleet'

type Order = 'release.deploy' | 'release.switch' | 'release.rollback' | 'release.finish'

interface OrderSpec {
  readonly order: Order
  readonly label: () => string
  /** Whether it can be carried out now; the engine says the same, and ignores what cannot. */
  readonly can: (release: BlueGreenMoment) => boolean
}

const stageOf = ({ fleets }: BlueGreenMoment, fleet: number) => fleets[fleet]?.stage

const orders: readonly OrderSpec[] = [
  {
    order: 'release.deploy',
    label: m.bg_deploy,
    can: (release) => {
      const stage = stageOf(release, 1 - release.live)
      return !release.returning && ['gone', 'refused', 'kept', 'ready'].includes(stage ?? '')
    },
  },
  {
    order: 'release.switch',
    label: m.bg_switch,
    can: (release) => {
      const stage = stageOf(release, release.fresh) ?? ''
      const isBehind = release.live !== release.fresh
      return isBehind && !release.returning && ['ready', 'draining', 'kept'].includes(stage)
    },
  },
  {
    order: 'release.rollback',
    label: m.bg_rollback,
    can: (release) => !release.returning && stageOf(release, release.fresh) === 'serving',
  },
  {
    order: 'release.finish',
    label: m.bg_finish,
    can: (release) => {
      const stage = stageOf(release, 1 - release.live)
      return !release.returning && stage !== 'gone' && stage !== 'serving'
    },
  },
]

/** The steps of a release by hand, at the playhead, in all lanes. */
export function Orders({ session }: { session: string }) {
  const player = usePlayer(session)
  const able = useReading(
    player,
    (one) => {
      const all = one.lanes.map((_, lane) => releaseOf(one.moment(lane)))
      return orders
        .map(({ can }) => (all.some((each) => each !== null && can(each)) ? '1' : '0'))
        .join('')
    },
    4,
  )
  return (
    <fieldset className={styles.orders}>
      <legend>{m.bg_orders()}</legend>
      {orders.map(({ order, label }, place) => (
        <button
          key={order}
          type="button"
          className={button.button}
          disabled={able[place] !== '1'}
          onClick={() => void actions.intervene(session, { do: order })}
        >
          {label()}
        </button>
      ))}
    </fieldset>
  )
}
