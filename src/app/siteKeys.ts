// The keys of the pages of the course; those of a panel are its own.
import { useEffect } from 'react'
import { actOf, type Shortcut, TYPING } from '../ui/shortcuts'
import { useBar } from './bar'

/** Each with what it does. */
const siteKeys = [
  { id: 'search', shown: '/', keys: { '/': 'search' } },
] as const satisfies readonly Shortcut<'search'>[]

/** From any page `/` leads to the search, and on its page into the field. */
export function useSiteKeys(): void {
  const bar = useBar()
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { target, defaultPrevented } = event
      if (defaultPrevented || actOf(siteKeys, event) !== 'search') return
      if (target instanceof Element && target.closest(TYPING)) return
      event.preventDefault()
      const field = document.querySelector<HTMLElement>('[data-search]')
      if (field) field.focus()
      else bar.go({ page: 'search' })
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [bar])
}
