import { m } from '../../i18n'
import { classKeys } from './keys'
import { classWords } from './keyWords'
import css from './present.module.css'

interface FootProps {
  readonly hasHands: boolean
  readonly options: number
  readonly onScreen: () => void
  /** Null where no figure is on the wall. */
  readonly onCode: (() => void) | null
  readonly onWindow: () => void
  readonly onBack: (() => void) | null
  readonly onNext: (() => void) | null
  readonly leave: string
}

/** The keys, and buttons for whoever has none. */
export function Foot(props: FootProps) {
  const { hasHands, options, onScreen, onCode, onWindow, onBack, onNext, leave } = props
  return (
    <footer className={css.foot}>
      <nav aria-label={m.class_steps()}>
        <button type="button" disabled={!onBack} onClick={onBack ?? undefined}>
          ← {m.class_key_back()}
        </button>
        <button type="button" disabled={!onNext} onClick={onNext ?? undefined}>
          {m.class_key_next()} →
        </button>
        <button type="button" onClick={onScreen}>
          {m.class_key_screen()}
        </button>
        {onCode && (
          <button type="button" aria-haspopup="dialog" onClick={onCode}>
            {m.class_key_code()}
          </button>
        )}
        <button type="button" onClick={onWindow}>
          {m.class_key_window()}
        </button>
        <a href={leave}>{m.class_key_leave()}</a>
      </nav>
      <p className={css.keys}>
        {classKeys
          .filter(({ id }) => (id !== 'reveal' || hasHands) && (id !== 'code' || onCode))
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
      </p>
    </footer>
  )
}
