import { useEffect, useState } from 'react'
import { formatNumber, m } from '../../i18n'
import { after } from '../../store'
import css from './presenter.module.css'

interface TimerProps {
  /** Minutes; null until they are known. */
  readonly planned: number | null
  /** Wall milliseconds at which the clock of the lesson began, the same for all windows. */
  readonly began: number
  readonly onRestart: () => void
}

/** Minutes and seconds of the lesson so far. */
export function Timer({ planned, began, onRestart }: TimerProps) {
  const [now, setNow] = useState(() => Date.now())
  // biome-ignore lint/correctness/useExhaustiveDependencies: the next second begins with this one
  useEffect(() => after(1000, () => setNow(Date.now())), [now])
  const seconds = Math.max(0, Math.floor((now - began) / 1000))
  const shown = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
  return (
    <p className={css.timer}>
      <b role="timer">{shown}</b>{' '}
      {planned !== null && m.class_timer_planned({ minutes: formatNumber(planned) })}{' '}
      <button type="button" onClick={onRestart}>
        {m.class_timer_restart()}
      </button>
    </p>
  )
}
