import { formatNumber, m } from '../i18n'
import { panels } from '../panels'
import styles from './app.module.css'
import { useTitle } from './title'

/** Every panel with its examples, each with an address of its own. */
export function GalleryPage() {
  useTitle(m.app_gallery())
  return (
    <div className={styles.plain}>
      <h1>{m.app_gallery()}</h1>
      <p className={styles.lead}>{m.app_gallery_lead()}</p>
      <ol className={styles.gallery}>
        {panels.map((panel, index) => (
          <li key={panel.id}>
            <span>{formatNumber(index + 1)}</span>
            <h2>{panel.title()}</h2>
            <ul>
              {panel.examples.map((example) => (
                <li key={example.id}>
                  <a href={`#/panel/${panel.id}?example=${example.id}`}>{example.title()}</a>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </div>
  )
}
