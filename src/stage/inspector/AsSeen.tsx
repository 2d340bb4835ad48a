import { m } from '../../i18n'
import { Parcel } from '../../ui/Parcel'
import styles from './inspector.module.css'
import type { Seen } from './seen'

const routeSentence = (route: NonNullable<Seen['route']>): string =>
  route.number === 0 ? m.inspect_seen_no_route() : m.inspect_seen_route(route)

/** The parcel as the balancer had it in its hands, closed or opened. */
export function AsSeen({ seen }: { readonly seen: Seen }) {
  const { layer, label, letter, route } = seen
  return (
    <details className={styles.part} open>
      <summary>{m.inspect_seen({ layer })}</summary>
      <Parcel label={label} letter={letter} />
      {route && <p className={styles.sentence}>{routeSentence(route)}</p>}
    </details>
  )
}
