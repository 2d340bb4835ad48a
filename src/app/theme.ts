// Theme, motion and size of page and text, as attributes that the style sheets read.
import { useLayoutEffect } from 'react'
import { type Preferences, usePreferences } from '../store'
import { useMedia } from '../ui/media'

function useRootAttribute(name: string, value: string | null): void {
  useLayoutEffect(() => {
    const root = document.documentElement
    if (value === null) root.removeAttribute(name)
    else root.setAttribute(name, value)
  }, [name, value])
}

/** Keeps <html> in step with the reader's preferences, the system's and the window. */
export function useLook(asked: Preferences['theme'] | null): void {
  const chosen = usePreferences((preferences) => preferences.theme)
  const theme = asked ?? chosen
  const motion = usePreferences((preferences) => preferences.motion)
  const textSize = usePreferences((preferences) => preferences.textSize)
  const wantsContrast = useMedia('(prefers-contrast: more)')
  const isPhone = useMedia('(width < 600px)')
  // On paper ink is dark, whatever the screen shows.
  const isPrinting = useMedia('print')
  const system = wantsContrast ? 'contrast' : null
  useRootAttribute('data-theme', isPrinting ? 'light' : theme === 'auto' ? system : theme)
  useRootAttribute('data-motion', motion === 'auto' ? null : motion)
  useRootAttribute('data-text', textSize === 'normal' ? null : textSize)
  useRootAttribute('data-size', isPhone ? 'phone' : null)
}
