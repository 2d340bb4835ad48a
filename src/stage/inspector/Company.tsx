import { formatDuration, m } from '../../i18n'
import type { Guests } from './guests'
import styles from './inspector.module.css'

const SHOWN_MOST = 8

interface CompanyProps {
  readonly at: number // the playhead
  readonly guests: Guests
  readonly waiting: number // all of them, those too that are not listed
  readonly onAsk: (request: number) => void
}

type Guest = Guests['waiting'][number]

function workingWords({ request, until, isAbandoned }: Guest, at: number): string {
  if (isAbandoned) return m.inspect_server_for_nobody({ id: request })
  if (until < 0) return m.inspect_request({ id: request })
  return m.inspect_server_left({ id: request, time: formatDuration(until - at) })
}

interface ListProps {
  readonly title: string
  readonly list: readonly { readonly request: number; readonly words: string }[]
  readonly more: number
  readonly onAsk: (request: number) => void
}

function List({ title, list, more, onAsk }: ListProps) {
  if (list.length === 0) return null
  return (
    <div className={styles.part}>
      <h5>{title}</h5>
      <ul className={styles.company}>
        {list.map(({ request, words }) => (
          <li key={request}>
            <button type="button" onClick={() => onAsk(request)}>
              {words}
            </button>
          </li>
        ))}
        {more > 0 && <li className={styles.calc}>{m.inspect_server_more({ count: more })}</li>}
      </ul>
    </div>
  )
}

/** Who is in the slots of a server and who waits for one; each can be asked. */
export function Company({ at, guests, waiting, onAsk }: CompanyProps) {
  const working = guests.working.slice(0, SHOWN_MOST)
  const line = guests.waiting.slice(0, SHOWN_MOST)
  return (
    <>
      <List
        title={m.inspect_server_works_on()}
        list={working.map((guest) => ({ request: guest.request, words: workingWords(guest, at) }))}
        more={guests.working.length - working.length}
        onAsk={onAsk}
      />
      <List
        title={m.inspect_server_line()}
        list={line.map(({ request, since }) => ({
          request,
          words: m.inspect_server_waits({ id: request, time: formatDuration(at - since) }),
        }))}
        more={waiting - line.length}
        onAsk={onAsk}
      />
    </>
  )
}
