import { useId } from 'react'
import { m } from '../../i18n'
import type { Preferences } from '../../store'
import { themeNames } from '../themeNames'
import { Anew } from './Anew'
import { type ClassAct, classKeys } from './keys'
import { classWords } from './keyWords'
import css from './present.module.css'

interface FootProps {
  readonly hasHands: boolean
  readonly options: number
  readonly acts: Readonly<Record<ClassAct, () => void>>
  /** A figure is on the wall. */
  readonly hasCode: boolean
  /** Some of the figure stands below what is in sight. */
  readonly hasRest: boolean
  readonly hasBack: boolean
  readonly hasNext: boolean
  readonly leave: string
  readonly theme: Preferences['theme']
  readonly onAnew: () => void
  /** What the browser does not do, and what else whoever teaches should know. */
  readonly notes: readonly (string | false)[]
  readonly isFull: boolean
}

/** Every key of the wall. */
function Keys({ hasHands, hasCode, options }: Pick<FootProps, 'hasHands' | 'hasCode' | 'options'>) {
  return (
    <>
      {classKeys
        .filter(({ id }) => (id !== 'reveal' || hasHands) && (id !== 'code' || hasCode))
        .map(({ id, shown }) => (
          <span key={id}>
            {shown.split(' ').map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
            {classWords[id]()}
          </span>
        ))}
      {hasHands && (
        <span>
          <kbd>1</kbd>–<kbd>{options}</kbd>
          {m.class_key_hand()}
        </span>
      )}
    </>
  )
}

/** What is seldom wanted: the keys, another theme, another class. */
function More(
  props: Omit<FootProps, 'hasRest' | 'hasBack' | 'hasNext' | 'leave' | 'notes' | 'isFull'>,
) {
  const { acts, theme, onAnew } = props
  const id = useId()
  return (
    <>
      <button type="button" popoverTarget={id}>
        {m.class_more()}
      </button>
      <div id={id} popover="auto" className={css.menu}>
        <p className={css.keys}>
          <Keys {...props} />
        </p>
        <button type="button" onClick={acts.theme}>
          {m.app_theme()}: {themeNames[theme]()}
        </button>
        <Anew
          onAnew={() => {
            document.getElementById(id)?.hidePopover()
            onAnew()
          }}
        />
      </div>
    </>
  )
}

/** Buttons for whoever has no keys, and the keys as far as there is room. */
export function Foot(props: FootProps) {
  const { acts, hasCode, hasRest, hasBack, hasNext, leave, notes, isFull } = props
  return (
    <footer className={css.foot}>
      <nav aria-label={m.class_steps()}>
        <button type="button" disabled={!hasBack} onClick={acts.back}>
          ← {m.class_key_back()}
        </button>
        <button type="button" disabled={!hasNext} onClick={acts.next}>
          {m.class_key_next()} →
        </button>
        <button type="button" aria-pressed={isFull} onClick={acts.screen}>
          {m.class_key_screen()}
        </button>
        {hasCode && (
          <button type="button" aria-haspopup="dialog" onClick={acts.code}>
            {m.class_key_code()}
          </button>
        )}
        <button type="button" onClick={acts.window}>
          {m.class_key_window()}
        </button>
        <More {...props} />
        <a href={leave}>{m.class_key_leave()}</a>
      </nav>
      {hasRest && (
        <button type="button" className={css.more} onClick={acts.down}>
          ↓ {m.class_rest()} <kbd>PgDn</kbd>
        </button>
      )}
      <p role="status" className={css.notes}>
        {notes.filter(Boolean).join(' ')}
      </p>
      <p className={`${css.keys} ${css.some}`} aria-hidden="true">
        <Keys {...props} />
      </p>
    </footer>
  )
}
