import { useEffect, useState } from 'react'
import { type PresetProps, usePanelDesk } from '../../panels/frame/desk'
import { packedBy } from '../../panels/frame/packed'
import { embedAddress, type Shown } from '../../panels/frame/snippets'
import type { usePanel } from '../../panels/open'
import { type Session, useSession } from '../../store'
import type { Asked } from '../parameters'
import { moreOf, plainPreset } from './preset'

export type Opened = NonNullable<ReturnType<typeof usePanel>>

type Opens = 'start' | 'instant'

/** A preset as far as it is made, and how to make more of it. */
export interface Making {
  readonly asked: Asked
  readonly opens: Opens
  /** The run as an address carries it; undefined until it is known, null where it is too long. */
  readonly run: string | null | undefined
  /** What a snippet shows. */
  readonly shown: Shown
  readonly address: string
  change(part: Partial<Asked>): void
  open(opens: Opens): void
  /** Takes over what a file holds. */
  take(preset: { asked: Asked; opens: Opens; run: string | null }): void
}

interface PresetOptions extends Pick<PresetProps, 'session' | 'what'> {
  readonly opened: Opened
}

/** Whether the example, with a seed named, says all that there is to the figure. */
function isPlain({ lanes }: Session, { runs }: Opened): boolean {
  const isSame = (run: (typeof lanes)[number], lane: number) =>
    run.scenario === runs[lane]?.scenario && run.interventions.length === 0
  return lanes.length === runs.length && lanes.every(isSame)
}

/** The folder that the course stands in. */
const base = () => new URL('./', document.baseURI).href

/** What the dialog begins with: the figure as it stands. */
function begunWith(session: Session, { manifest, example, runs }: Opened): Asked {
  const seed = session.lanes[0].seed
  return {
    ...plainPreset(manifest.id, example.id),
    seed: seed === runs[0].seed ? null : seed,
  }
}

export function usePreset({ session, what, opened }: PresetOptions): Making {
  const desk = usePanelDesk()
  const figure = useSession(session, (state) => state)
  const [asked, setAsked] = useState(() => begunWith(figure, opened))
  const [opens, setOpens] = useState<Opens>(() => (isPlain(figure, opened) ? 'start' : 'instant'))
  const [run, setRun] = useState<string | null | undefined>(undefined)
  useEffect(() => {
    let isWanted = true
    packedBy(desk, session).then(
      (packed) => isWanted && setRun((before) => (before === undefined ? packed : before)),
      () => isWanted && setRun(null),
    )
    return () => {
      isWanted = false
    }
  }, [desk, session])
  const carried = opens === 'instant' ? (run ?? null) : null
  const shown: Shown = {
    base: base(),
    panel: what.panel,
    title: what.title,
    example: asked.scenario || undefined,
    more: moreOf({ asked, run: carried }),
    run: carried ?? undefined,
  }
  return {
    asked,
    opens,
    run,
    shown,
    address: embedAddress(shown),
    change: (part) => setAsked((before) => ({ ...before, ...part })),
    open: setOpens,
    take(preset) {
      setAsked(preset.asked)
      setOpens(preset.opens)
      setRun(preset.run)
    },
  }
}
