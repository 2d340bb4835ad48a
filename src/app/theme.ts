// Theme, motion and text size of the page, as attributes that the style sheets read.
import { useEffect } from 'react'
import { usePreferences } from '../store'

const set = (name: string, value: string | null) => {
  const root = document.documentElement
  if (value === null) root.removeAttribute(name)
  else root.setAttribute(name, value)
}

/** Keeps <html> in step with the reader's preferences. */
export function useLook(): void {
  const theme = usePreferences((preferences) => preferences.theme)
  const motion = usePreferences((preferences) => preferences.motion)
  const size = usePreferences(({ textSize }) => textSize)
  useEffect(() => {
    const query = matchMedia('(prefers-contrast: more)')
    const apply = () => {
      const system = query.matches ? 'contrast' : null
      set('data-theme', theme === 'auto' ? system : theme)
    }
    apply()
    query.addEventListener('change', apply)
    return () => query.removeEventListener('change', apply)
  }, [theme])
  useEffect(() => set('data-motion', motion === 'auto' ? null : motion), [motion])
  useEffect(() => set('data-text', size === 'normal' ? null : size), [size])
}
