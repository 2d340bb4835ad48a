// Hears the keys of the pages of the course (ui/siteKeys.ts).
import { useEffect } from 'react'
import { actOf, TYPING } from '../ui/shortcuts'
import { siteKeys } from '../ui/siteKeys'
import { useBar } from './bar'
import { showKeys } from './help/shown'

/** From any page `/` leads to the search, and on its page into the field; `?` lists all keys. */
export function useSiteKeys(): void {
  const bar = useBar()
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { target, defaultPrevented } = event
      const act = actOf<'search' | 'help'>(siteKeys, event)
      if (defaultPrevented || act === null) return
      if (target instanceof Element && target.closest(`${TYPING}, dialog`)) return
      event.preventDefault()
      if (act === 'help') return showKeys(true)
      const field = document.querySelector<HTMLElement>('[data-search]')
      if (field) field.focus()
      else bar.go({ page: 'search' })
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [bar])
}
