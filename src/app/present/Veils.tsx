import { type CSSProperties, useEffect, useRef } from 'react'
import { m } from '../../i18n'
import css from './present.module.css'
import type { Light } from './useWall'

const lightAt = ({ clientX, clientY }: MouseEvent): Light => ({
  x: clientX / innerWidth,
  y: clientY / innerHeight,
})

/** The light follows the pointer while it is on. */
function useLight(isOn: boolean, move: (at: Light) => void) {
  const latest = useRef(move)
  latest.current = move
  useEffect(() => {
    if (!isOn) return
    const follow = (event: PointerEvent) => latest.current(lightAt(event))
    window.addEventListener('pointermove', follow)
    return () => window.removeEventListener('pointermove', follow)
  }, [isOn])
}

interface VeilsProps {
  readonly light: Light | null
  readonly isBlank: boolean
  readonly onLight: (at: Light) => void
  readonly onShow: () => void
}

/** What lies over the wall: darkness with a hole in it, or darkness. */
export function Veils({ light, isBlank, onLight, onShow }: VeilsProps) {
  useLight(light !== null, onLight)
  const hole = light && { '--x': `${100 * light.x}vw`, '--y': `${100 * light.y}vh` }
  return (
    <>
      {hole && <div className={css.light} style={hole as CSSProperties} aria-hidden="true" />}
      {isBlank && (
        <button
          type="button"
          className={css.blank}
          aria-label={m.class_unblank()}
          onClick={onShow}
        />
      )}
    </>
  )
}
