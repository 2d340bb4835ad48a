// The title of the browser's tab.
import { useEffect } from 'react'
import { m } from '../i18n'

/** Sets the title; the course's name follows that of the page. */
export function useTitle(page: string | null): void {
  const title = page === null ? m.app_title() : m.app_title_of({ page })
  useEffect(() => {
    document.title = title
  }, [title])
}
