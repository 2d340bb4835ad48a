import { useCallback, useMemo } from 'react'
import { actions, isGivenIn, ownInterventions, store, usePlayer, useSession } from '../store'
import { type Arrangement, foldToFit, openToFit } from './score/arrangement'
import type { OwnChanges } from './score/OwnChanges'
import { ScoreFigure } from './score/ScoreFigure'
import { heightOf, type ScoreRow } from './score/scenes'

export type { SeedBand } from './rows/row'
export type { Arrangement } from './score/arrangement'
export type { ScoreRow } from './score/scenes'

export interface ScoreProps {
  readonly session: string
  readonly rows: readonly ScoreRow[]
  readonly arrangement?: Arrangement
  /** Keys of rows in the order in which they fold when there is no room; never the rows that answer
   * the question. */
  readonly foldOrder?: readonly string[]
  /** Height that the score may take, in pixels. */
  readonly room?: number
  /** True while the figure waits for a prediction. */
  readonly isHeld?: boolean
}

function useChanges(session: string): OwnChanges {
  const player = usePlayer(session)
  const lanes = useSession(session, (state) => state.lanes)
  const canUndo = useSession(session, (state) => state.undo.length > 0)
  const canRedo = useSession(session, (state) => state.redo.length > 0)
  return useMemo(
    () => ({
      list: ownInterventions(lanes).map(({ intervention }) => intervention),
      canUndo,
      canRedo,
      isGiven: (change) => isGivenIn(store.getState().sessions[session], change),
      remove: (index) => actions.removeIntervention(session, index),
      undo: () => actions.undo(session),
      redo: () => actions.redo(session),
      goTo: (at) => player.seek(at),
    }),
    [session, player, lanes, canUndo, canRedo],
  )
}

/** The score of a figure: transport and chart rows on one time axis. */
export function Score(props: ScoreProps) {
  const { session, rows, arrangement = 'course', foldOrder = [], room, isHeld } = props
  const player = usePlayer(session)
  const folds = useSession(session, (state) => state.folds)
  const changes = useChanges(session)
  const heights = rows.map((row) => ({ key: row.key, height: heightOf(row) }))
  const isEmbed = arrangement === 'embed'
  const fitted =
    room === undefined || isEmbed
      ? []
      : foldToFit(heights, foldOrder, { arrangement, height: room })
  const folded = rows.flatMap(({ key }) => ((folds[key] ?? fitted.includes(key)) ? [key] : []))
  const onFold = useCallback(
    (key: string, isFolded: boolean) => actions.fold(session, key, isFolded),
    [session],
  )
  return (
    <ScoreFigure
      player={player}
      rows={rows}
      arrangement={arrangement}
      folded={folded}
      onFold={onFold}
      changes={changes}
      isHeld={isHeld}
      room={isEmbed ? room : undefined}
      open={
        room === undefined || isEmbed
          ? undefined
          : openToFit(fitted, rows.length, { arrangement, height: room })
      }
    />
  )
}
