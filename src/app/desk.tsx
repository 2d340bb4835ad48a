import { type ReactNode, useMemo } from 'react'
import { type PanelDesk, PanelDeskContext } from '../panels/frame/desk'
import { hashOf } from '../store'
import { later } from '../ui/later'
import { offer } from '../ui/offer'
import { useBar } from './bar'

const Preset = later(() => import('../embed/preset/PresetDialog').then((it) => it.PresetDialog))

/** Gives panels the ways out of the page: links, files, their own address. */
export function PanelDeskProvider({ children }: { children: ReactNode }) {
  const bar = useBar()
  const desk = useMemo<PanelDesk>(
    () => ({
      share: (session) => bar.share(session),
      capture: (session) => bar.capture(session),
      async save(session) {
        const shared = await bar.capture(session)
        if (!shared) return
        const { writeRunsFile } = await import('../store/runFile')
        offer(writeRunsFile(session, shared), `counterflow-${session}.json`)
      },
      async open(session, file) {
        const { openRunsFile } = await import('../store/runFile')
        bar.open(session, await openRunsFile(file))
      },
      Preset: location.protocol === 'file:' ? undefined : Preset, // embeds are other files
      pageOf: (id) => hashOf({ page: 'panel', id }),
    }),
    [bar],
  )
  return <PanelDeskContext value={desk}>{children}</PanelDeskContext>
}
