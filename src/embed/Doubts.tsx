import { useEffect } from 'react'
import { heldOf } from '../panels/held'
import type { usePanel } from '../panels/open'
import { actions, store } from '../store'
import { useFound } from '../ui/later'
import { missedIn, unknownIds } from './doubted'
import type { Host } from './host'
import { MisreadNotice } from './MisreadNotice'
import type { Asked } from './parameters'

interface DoubtsProps {
  readonly asked: Asked
  readonly opened: NonNullable<ReturnType<typeof usePanel>>
  readonly host: Host | null
}

/** What an address asks for and its panel does not have: an example, an instant, controls. The
 * panel stands there all the same, and the page around it is told. */
export function Doubts({ asked, opened, host }: DoubtsProps) {
  const drawn = useFound(heldOf(opened.manifest.id))
  useEffect(() => {
    for (const { name } of missedIn(asked, opened))
      host?.tell({ say: 'event', name: 'error', t: 0, reason: name })
  }, [asked, opened, host])
  useEffect(() => {
    // Said here, with what there is.
    for (const { code, id } of store.getState().notices)
      if (code === 'link-example') actions.dismiss(id)
  }, [])
  if (!drawn) return null
  return (
    <MisreadNotice
      misread={[...missedIn(asked, opened), ...unknownIds(asked, { ...opened, drawn })]}
    />
  )
}
