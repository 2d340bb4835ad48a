import { single } from 'virtual:single'
import { m } from '../../i18n'
import { megabytes } from '../keep/Keep'

/** The way to the course in one file; in that file itself, and in development, there is none. */
export function Single() {
  if (single.bytes === 0) return <p>{m.teach_single_here()}</p>
  return (
    <p>
      <a href={`./${single.name}`} download={single.name}>
        {m.teach_single({ size: megabytes(single.bytes) })}
      </a>
    </p>
  )
}
