import { type ReactNode, useMemo } from 'react'
import type { FigureSlotProps } from '../course/desk'
import { type PanelDesk, PanelDeskContext } from '../panels/frame/desk'
import { Panel } from '../panels/frame/Panel'
import { PanelBoundary } from '../panels/frame/PanelBoundary'
import { useManifest } from '../panels/open'
import { hashOf } from '../store'
import { useBar } from './bar'

// The last file offered; its address is let go when the next one is made.
let offered = ''

const offer = (text: string, name: string): void => {
  const link = document.createElement('a')
  URL.revokeObjectURL(offered)
  offered = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  link.href = offered
  link.download = name
  link.click()
}

/** Gives panels the ways out of the page: links, files, their own address. */
export function PanelDeskProvider({ children }: { children: ReactNode }) {
  const bar = useBar()
  const desk = useMemo<PanelDesk>(
    () => ({
      share: (session) => bar.share(session),
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
      pageOf: (id) => hashOf({ page: 'panel', id }),
    }),
    [bar],
  )
  return <PanelDeskContext value={desk}>{children}</PanelDeskContext>
}

function Figure(props: FigureSlotProps) {
  const manifest = useManifest(props.panel)
  const example = manifest?.examples.find(({ id }) => id === props.example)
  if (!manifest) return null
  return (
    <Panel
      manifest={manifest}
      session={props.session}
      lanes={props.lanes}
      speed={example?.speed}
      example={example?.id}
      number={props.number}
      caption={props.caption}
      held={props.held}
    >
      {props.question}
    </Panel>
  )
}

/** A panel in its place in a chapter; a fault in it stays in it. */
export function FigureSlot(props: FigureSlotProps) {
  return (
    <PanelBoundary>
      <Figure {...props} />
    </PanelBoundary>
  )
}
