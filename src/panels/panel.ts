// The protocol of a panel: what it runs, what can be changed while it runs, and which rows of the
// score answer its question. The frame draws every panel from this.
import type { ComponentType } from 'react'
import type { ScoreRow } from '../charts/Score'
import type { InterventionAct, Run, ScenarioId } from '../sim/scenario'
import type { Geometry } from '../stage/layout/geometry'
import type { LaneRange } from '../store'
import type { HeadlineId } from './frame/headline'
import type { PanelArrangement } from './frame/size'

/** A text in the language of the page. */
export type Message = () => string

/** A named opening of a panel: one scenario to a lane, from the top. */
export interface PanelExample {
  readonly id: string
  readonly title: Message
  readonly lanes: readonly ScenarioId[]
  readonly speed?: number // simulated seconds a second; 1 where nothing is said
  readonly seed?: number // of its opening; the scenario's own where nothing is said
}

interface ControlBase {
  readonly id: string
  readonly label: Message
  readonly lane?: number // all lanes where nothing is said
  readonly server?: string // the only server that it acts on
}

/** A quantity that can be changed while the run goes on: a drag is one intervention. */
export interface SliderControl extends ControlBase {
  readonly kind: 'slider'
  readonly min: number
  readonly max: number
  readonly step: number
  /** Where the thumb stands, if not at every step; a typed value may lie between. */
  readonly stops?: readonly number[]
  readonly isWhole?: boolean // takes no fractions
  readonly marks?: readonly number[]
  format(value: number): string
  /** The value in force at an instant. */
  read(run: Run, at: number): number
  act(value: number, run: Run): InterventionAct
}

/** Something that is so or is not. */
export interface SwitchControl extends ControlBase {
  readonly kind: 'switch'
  read(run: Run, at: number): boolean
  act(on: boolean, run: Run): InterventionAct
}

/** One of a few. */
export interface ChoiceControl extends ControlBase {
  readonly kind: 'choice'
  readonly options: readonly { readonly id: string; readonly label: Message }[]
  read(run: Run, at: number): string
  act(option: string, run: Run, at: number): InterventionAct
}

/** A control of a run: moved, it changes the run's log. */
export type Control = SliderControl | SwitchControl | ChoiceControl

/** A control that a panel draws itself, by the name that an address has for it. */
export type HeldControl = Pick<ControlBase, 'id' | 'label'>

/** What a panel is told that draws all of its body. */
export interface WholeProps {
  readonly session: string
  readonly manifest: PanelManifest
  readonly arrangement: PanelArrangement
  /** A question waits for its answer: play is held until then. */
  readonly held: boolean
}

/** What draws over the picture of a lane is told. */
export interface OverProps {
  readonly session: string
  readonly lane: number
  readonly geometry: Geometry
}

/** What a panel shows beside or instead of the common parts. */
export interface PanelParts {
  /** Below the controls: what follows from them, in words and numbers. */
  readonly Notes?: ComponentType<{ session: string }>
  /** Below the stage, where it has room beside its notes: a table that belongs to it. */
  readonly Under?: ComponentType<{ session: string }>
  /** Above the stage and the score, for a figure whose axis is not time. */
  readonly Body?: ComponentType<{ session: string }>
  /** Below the score: what comes of it in figures, and what else can be set. */
  readonly Below?: ComponentType<{ session: string }>
  /** Over the picture of a lane: marks of its own. */
  readonly Over?: ComponentType<OverProps>
  /** In place of all that stands below the head. */
  readonly Whole?: ComponentType<WholeProps>
}

/** The figure by which its examples are judged: what twenty seeds are compared by. */
export interface Headline {
  readonly figure: HeadlineId
  /** A limit that somebody chose: seconds, or a share from 0 to 1. */
  readonly limit?: number
}

/** A panel of the catalogue. */
export interface PanelManifest {
  readonly id: string
  readonly title: Message
  readonly examples: readonly PanelExample[]
  /** Loads the scenarios of an example, by the path of its file; not here where one file has those
   * of all examples. */
  readonly files?: Readonly<Record<string, () => Promise<unknown>>>
  /** Names of the lanes, from the top; none for a panel of one lane. */
  readonly laneNames?: readonly Message[]
  /** Lanes that its reader may add and take away; where it has a range it names them itself. */
  readonly laneRange?: LaneRange
  readonly headline?: Headline
  readonly controls: readonly Control[]
  /** Controls that each server has where it is inspected, beside those above that name it. */
  readonly onServer?: readonly ((server: string) => Control)[]
  readonly rows: readonly ScoreRow[]
  /** Keys of rows that fold first where there is no room. */
  readonly foldOrder?: readonly string[]
  /** Loads what is the panel's own; null where the common parts are all. */
  readonly parts?: () => Promise<PanelParts>
}
