import { useState } from 'react'
import { m } from '../../i18n'
import { useCourse } from '../../store'
import css from './keep.module.css'
import { takeNewer, useKeeping } from './keeping'

/** Tells a reader who keeps the course that a newer edition has come; never while a run plays. */
export function Renewal() {
  const keeping = useKeeping()
  const isPlaying = useCourse(({ sessions }) => Object.values(sessions).some((one) => one.playing))
  const [isLater, setLater] = useState(false)
  const isThere = keeping.is === 'kept' && keeping.newer === 'there'
  return (
    <div role="status">
      {isThere && !isPlaying && !isLater && (
        <p className={css.renewal}>
          {m.keep_newer()}{' '}
          <button type="button" onClick={takeNewer}>
            {m.keep_take()}
          </button>
          <button type="button" onClick={() => setLater(true)}>
            {m.keep_later()}
          </button>
        </p>
      )}
    </div>
  )
}
