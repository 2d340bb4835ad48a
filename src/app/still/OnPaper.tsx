import type { ReactNode } from 'react'
import { type Limits, LimitsContext } from '../../panels/frame/limits'
import { PanelBoundary } from '../../panels/frame/PanelBoundary'
import { DrawnFlow } from '../../stage/DrawnFlow'
import { DrawnFlowContext } from '../../stage/drawing'

const paper: Limits = {
  controls: 'none',
  isReadonly: true,
  locked: [],
  hidden: [],
  hasLinks: false,
}

/** Around a panel that is a picture: drawn in shapes, with nothing in it to press. */
export function OnPaper({ children }: { readonly children: ReactNode }) {
  return (
    <PanelBoundary>
      <DrawnFlowContext value={DrawnFlow}>
        <LimitsContext value={paper}>{children}</LimitsContext>
      </DrawnFlowContext>
    </PanelBoundary>
  )
}
