import { m } from '../i18n'
import type { Moment } from '../sim'
import { kept } from '../ui/kept'
import { describeMoment } from './describe'
import { sentence } from './sentences'
import styles from './stage.module.css'

/** What a moment shows, in words, for those who cannot see it; spoken when it changes at rest. */
export const TextTwin = kept(({ moment }: { moment: Moment }) => {
  return (
    <div className={styles.unseen} role="status" aria-label={m.stage_twin_label()}>
      {describeMoment(moment).map((statement) => {
        const text = sentence(statement)
        return <p key={text}>{text}</p>
      })}
    </div>
  )
})
