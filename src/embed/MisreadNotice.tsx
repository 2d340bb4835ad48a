import { useState } from 'react'
import { m } from '../i18n'
import styles from './embed.module.css'
import type { Misread } from './parameters'

/** What the address asks for and nobody understands; the panel stands there all the same. */
export function MisreadNotice({ misread }: { readonly misread: readonly Misread[] }) {
  const [isClosed, setClosed] = useState(false)
  if (isClosed || misread.length === 0) return null
  return (
    <div className={styles.misread} role="status">
      <ul>
        {misread.map(({ name, found, allowed }) => (
          <li key={name}>
            {found === null
              ? m.embed_unknown_name({ name, allowed })
              : m.embed_misread({ name, found: found || m.embed_nothing(), allowed })}
          </li>
        ))}
      </ul>
      <button type="button" onClick={() => setClosed(true)}>
        {m.panel_close()}
      </button>
    </div>
  )
}
