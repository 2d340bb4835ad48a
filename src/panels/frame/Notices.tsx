import { formatNumber, m } from '../../i18n'
import { actions, type Notice, type NoticeCode, useCourse } from '../../store'
import styles from './aside.module.css'

type Words = (params: Notice['params']) => string

const text = (value: string | number | undefined): string =>
  typeof value === 'number' ? formatNumber(value) : (value ?? '')

const words: Readonly<Record<NoticeCode, Words>> = {
  'storage-forbidden': () => m.notice_storage_forbidden(),
  'storage-full': () => m.notice_storage_full(),
  'storage-corrupt': ({ key }) => m.notice_storage_corrupt({ key: text(key) }),
  'storage-newer': ({ key }) => m.notice_storage_newer({ key: text(key) }),
  'link-broken': () => m.notice_link_broken(),
  'link-lanes': ({ found, allowed }) =>
    m.notice_link_lanes({ found: text(found), allowed: text(allowed) }),
  'link-example': ({ found }) => m.notice_link_example({ found: text(found) }),
  'link-too-long': ({ length, limit }) =>
    m.notice_link_too_long({ length: text(length), limit: text(limit) }),
  'link-revision': ({ found, here }) =>
    m.notice_link_revision({ found: text(found), here: text(here) }),
  'link-digest': ({ found, here }) =>
    m.notice_link_digest({ found: text(found), here: text(here) }),
  'file-too-large': ({ size }) => m.notice_file_too_large({ size: text(size) }),
  'file-unreadable': () => m.notice_file_unreadable(),
  'file-broken': () => m.notice_file_broken(),
  'file-version': ({ found }) => m.notice_file_version({ found: text(found) }),
  'embed-no-window': ({ link }) => m.embed_no_window({ link: text(link) }),
  'rule-not-loaded': () => m.notice_rule_not_loaded(),
}

/** The path of a link or file as a whole: no reader has a use for its sign. */
const WHOLE = '$'

/** What the course must tell its reader beside the simulation. */
export function Notices({ isEmbedded }: { readonly isEmbedded: boolean }) {
  // A panel in somebody's frame keeps nothing that could be missed there.
  const isQuiet = ({ code }: Notice) => isEmbedded && code === 'storage-forbidden'
  const notices = useCourse((state) => state.notices).filter((notice) => !isQuiet(notice))
  return (
    <div className={styles.notices} role="status">
      {notices.map((notice) => (
        <div key={notice.id} className={styles.notice}>
          <p>{words[notice.code](notice.params)}</p>
          {notice.problems.length > 0 && (
            <ul>
              {notice.problems.slice(0, 3).map(({ path, found, allowed }) => (
                <li key={path}>
                  {path === WHOLE ? (
                    m.notice_problem_whole({ found, allowed })
                  ) : (
                    <>
                      <code>{path}</code> {m.notice_problem({ found, allowed })}
                    </>
                  )}
                </li>
              ))}
            </ul>
          )}
          <button type="button" onClick={() => actions.dismiss(notice.id)}>
            {m.panel_close()}
          </button>
        </div>
      ))}
    </div>
  )
}
