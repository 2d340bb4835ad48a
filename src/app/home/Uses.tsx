import { m } from '../../i18n'
import { hashOf } from '../../store'
import { Drawing } from './Drawing'
import styles from './home.module.css'
import { coursePage, hostPage, USE_SIZE, wallPage } from './sheets'

/** What somebody pastes to have a panel in their own page. */
function embedSnippet(): string {
  const page = new URL(hashOf({ page: 'panel', id: 'one-or-three' }), document.baseURI).href
  const title = m.panel_one_or_three()
  return `<iframe src="${page}" title="${title}" width="100%" height="860" loading="lazy"></iframe>`
}

/** The three ways in which the course is used. */
export function Uses() {
  return (
    <section aria-labelledby="uses">
      <h2 id="uses">{m.home_uses()}</h2>
      <ul className={styles.uses}>
        <li>
          <Drawing size={USE_SIZE} strokes={coursePage} />
          <h3>{m.home_use_course()}</h3>
          <p>{m.home_use_course_how()}</p>
        </li>
        <li>
          <Drawing size={USE_SIZE} strokes={hostPage} />
          <h3>{m.home_use_embed()}</h3>
          <p>{m.home_use_embed_how()}</p>
          <code>{embedSnippet()}</code>
        </li>
        <li>
          <Drawing size={USE_SIZE} strokes={wallPage} />
          <h3>{m.home_use_class()}</h3>
          <p>{m.home_use_class_how()}</p>
          <p>
            <a href={hashOf({ page: 'teach' })}>{m.home_use_class_more()}</a>
          </p>
        </li>
      </ul>
    </section>
  )
}
