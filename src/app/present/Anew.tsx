import { m } from '../../i18n'
import css from './present.module.css'

/** A start for the next class; what goes with the one before is told first. */
export function Anew({ onAnew }: { readonly onAnew: () => void }) {
  return (
    <details className={css.anew}>
      <summary>{m.class_anew()}</summary>
      <p>{m.class_anew_loses()}</p>
      <button type="button" onClick={onAnew}>
        {m.class_anew_do()}
      </button>
    </details>
  )
}
