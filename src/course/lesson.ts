// The protocol of a chapter: what stands in it besides its prose, as data. Words are messages, what
// happened is a RunSummary, and a verdict or a claim is a predicate on it.
import type { ComponentType } from 'react'
import type { InterventionDocument, Run, ScenarioDocument, ScenarioId } from '../sim/scenario'
import type { Job, RunSummary } from '../store'
import type { MetricId, Unit } from './metric'

/** A text in the language of the page. */
export type Message = () => string

/** A part of a chapter, in reading order; its id is its anchor. */
export interface Section {
  readonly id: string
  readonly title: Message
}

/** A figure: a panel that runs scenarios, one to a lane. */
export interface PanelFigure {
  readonly id: string // its number in the chapter, or a word where it has none
  readonly panel: string // id in the catalogue of panels
  readonly example: string // id among the panel's examples
  readonly lanes: readonly ScenarioId[] // what the example runs, from the top
  readonly seed: number // of its opening: the day in the middle of twenty by `headline`
  /** Null where so many requests come that one day is like another, and twenty take minutes. */
  readonly headline: (RunRef & { readonly metric: MetricId }) | null
  readonly caption: Message
}

/** A figure that is computed and runs nothing. */
export interface Illustration {
  readonly id: string
  readonly caption: Message
  readonly Draw: ComponentType
}

export type Figure = PanelFigure | Illustration

/** True for a figure that runs. */
export const isRunning = (figure: Figure): figure is PanelFigure => 'panel' in figure

/** A run of the chapter: a lane of a figure, with a named change from the start, over a span. */
export interface RunRef {
  readonly figure: string
  readonly lane?: number // 0, the uppermost, where nothing is said
  readonly change?: string // a key of `Lesson.changes`
  readonly from?: number // seconds
  readonly to?: number // seconds
}

/** What came of some runs, by the names that the lesson gives them. */
export type Outcomes<Name extends string = string> = Readonly<Record<Name, RunSummary>>

/** A statement of the chapter that must hold on at least 19 of the days 1 to 20. */
export interface Claim<Name extends string = string> {
  readonly id: string
  readonly text: Message
  readonly runs: Readonly<Record<Name, RunRef>>
  holds(outcomes: Outcomes<Name>): boolean
}

/** One answer that can be given to a prediction. */
export interface PredictionOption {
  readonly id: string
  readonly text: Message
  readonly why: Message // what is right or wrong about the thought behind it
}

/** A question asked before a figure plays; the run itself names the answer. */
export interface Prediction<Name extends string = string> {
  readonly id: string
  readonly figure: string
  readonly question: Message
  readonly options: readonly PredictionOption[]
  readonly runs: Readonly<Record<Name, RunRef>>
  /** The figure that is told with the verdict. */
  readonly measured: { readonly run: NoInfer<Name>; readonly metric: MetricId }
  /** The id of the option that describes these outcomes best. */
  happened(outcomes: Outcomes<Name>): string
}

/** A question with one right answer, and a sentence for each. */
export interface Check {
  readonly id: string
  readonly question: Message
  readonly options: readonly (PredictionOption & { readonly right: boolean })[]
}

/** What all days together must come to: their mean at most `most`, or so large a share of them (0
 * to 1) that each reach the goal. */
type Together = { readonly kind: 'mean' } | { readonly kind: 'share'; readonly least: number }

/** One thing that a plan must reach: on each day alone, or on all days together. */
export interface Goal {
  readonly id: string
  readonly text: Message
  readonly name: Message // at the head of a column
  readonly unit: Unit
  readonly most: number // the largest value that still reaches it
  readonly together?: Together
  /** The days that a goal of all days is about; every one where nothing is said. */
  concerns?(outcome: RunSummary): boolean
  /** The figure that is compared; null where there is none, and then it is missed. */
  value(run: Run, outcome: RunSummary): number | null
}

/** A task: change the run of a figure until it reaches the goals on seeds that nobody has seen. */
export interface Challenge {
  readonly id: string
  readonly figure: string
  readonly brief: readonly Message[]
  readonly goals: readonly Goal[]
  readonly seeds: readonly number[]
  readonly needed: number // of the seeds; of the goals, where each takes the days together
  /** What must be asked for of each run beside the usual figures. */
  readonly details?: Job['details']
  /** The run that is judged, where it is not the reader's as it stands. */
  judged?(run: Run): Run
  /** The plan in a few letters, for the table of attempts. */
  plan(run: Run): string
}

/** What a control of a figure changes: interventions at the start, keys of the gateway, or how the
 * servers are looked after; null: nobody looks. */
export type Change =
  | readonly InterventionDocument[]
  | { readonly gateway: ScenarioDocument['gateway'] }
  | { readonly health: ScenarioDocument['health'] | null }

/** A chapter. */
export interface Lesson {
  readonly id: string
  readonly sections: readonly Section[]
  readonly figures: readonly Figure[]
  /** What the prose calls "then move the control". */
  readonly changes: Readonly<Record<string, Change>>
  readonly predictions: readonly Prediction[]
  readonly checks: readonly Check[]
  /** What judges a plan knows panels and the format: it is fetched when it is wanted. */
  readonly challenges: () => Promise<readonly Challenge[]>
  readonly transfer: { readonly question: Message; readonly hint: Message }
  readonly claims: readonly Claim[]
}

/** Defines a claim; the names of its runs are checked here. */
export const claim = <Name extends string>(it: Claim<Name>): Claim => it

/** Defines a prediction; the names of its runs are checked here. */
export const prediction = <Name extends string>(it: Prediction<Name>): Prediction => it

/** The option whose figure, or range of figures, is nearest to `value` as a ratio. */
export function nearest<Id extends string>(
  value: number,
  options: Readonly<Record<Id, number | readonly [low: number, high: number]>>,
): Id {
  const distance = (id: Id) => {
    const option: number | readonly [number, number] = options[id]
    const [low, high] = typeof option === 'number' ? [option, option] : option
    return Math.abs(Math.log(value / Math.min(Math.max(value, low), high)))
  }
  const ids = Object.keys(options) as Id[]
  return ids.reduce((best, id) => (distance(id) < distance(best) ? id : best))
}
