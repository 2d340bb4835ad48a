import { formatInstant, m } from '../../i18n'
import { Parcel } from '../../ui/Parcel'
import styles from './inspector.module.css'
import type { DeskRecord } from './records'
import type { Seen } from './seen'

/** Routes that are told one by one: the last before the one that fits. */
const TOLD = 8

/** What each route said, up to the one that takes it. */
export function Verdicts({ verdicts, after }: Pick<Seen, 'verdicts' | 'after'>) {
  const before = Math.max(0, verdicts.length - TOLD)
  return (
    <>
      {before > 0 && <p className={styles.calc}>{m.inspect_route_before({ count: before })}</p>}
      <ol className={styles.verdicts}>
        {verdicts.slice(before).map(({ number, name, refused }) => (
          <li key={number} value={number} data-fits={refused === null || undefined}>
            <b>{name}</b> {refused ?? m.inspect_route_fits()}
          </li>
        ))}
      </ol>
      {verdicts.at(-1)?.refused !== null && (
        <p className={styles.sentence}>{m.inspect_seen_no_route()}</p>
      )}
      {after > 0 && <p className={styles.calc}>{m.inspect_route_after({ count: after })}</p>}
    </>
  )
}

/** The parcel as the balancer had it in its hands, closed or opened, and what its routes said. */
export function AsSeen({ seen }: { readonly seen: Seen }) {
  const { layer, label, letter, verdicts, after, sentOn } = seen
  return (
    <details className={styles.part} open>
      <summary>{m.inspect_seen({ layer })}</summary>
      <Parcel label={label} letter={letter} />
      {verdicts.length > 0 && <Verdicts verdicts={verdicts} after={after} />}
      {sentOn.length > 0 && (
        <>
          <p className={styles.calc}>{m.inspect_sent_on()}</p>
          <dl className={styles.sentOn}>
            {sentOn.map(({ name, value, use }) => (
              <div key={name} data-use={use}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </details>
  )
}

/** What has happened to it at the desk until now. */
export function AtDesk({ records }: { readonly records: readonly DeskRecord[] }) {
  return (
    <details className={styles.part} open>
      <summary>{m.inspect_desk()}</summary>
      <ol className={styles.records}>
        {records.map(({ at, text }) => (
          <li key={`${at} ${text}`}>
            <time>{formatInstant(at, 2)}</time> {text}
          </li>
        ))}
      </ol>
    </details>
  )
}
