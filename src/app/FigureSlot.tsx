import { useContext } from 'react'
import type { FigureSlotProps } from '../course/desk'
import { AskedContext } from '../panels/frame/asked'
import { Panel } from '../panels/frame/Panel'
import { PanelBoundary } from '../panels/frame/PanelBoundary'
import { Waiting } from '../panels/frame/Waiting'
import { useManifest } from '../panels/open'
import type { Run } from '../sim/scenario'

interface FigureProps extends Omit<FigureSlotProps, 'lanes'> {
  readonly lanes: readonly Run[] // as the figure opens
}

function Figure(props: FigureProps) {
  const manifest = useManifest(props.panel)
  const example = manifest?.examples.find(({ id }) => id === props.example)
  if (!manifest) return <Waiting />
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
export function FigureSlot(props: FigureProps) {
  const isAsked = useContext(AskedContext) || props.held
  return (
    <PanelBoundary>
      <AskedContext value={isAsked}>
        <Figure {...props} />
      </AskedContext>
    </PanelBoundary>
  )
}
