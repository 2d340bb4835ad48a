// What the page and the worker that holds one run say to each other. Plain data only.
import type { CellsView, JournalEntry, Moment, SimTime } from '../sim'
import type { Intervention, Run } from '../sim/scenario'

export type Question =
  | { readonly ask: 'neighbor'; readonly direction: 1 | -1 }
  | { readonly ask: 'life'; readonly request: number }
  | { readonly ask: 'summary' }

export type ToWorker =
  | { readonly say: 'open'; readonly run: Run }
  | { readonly say: 'travel'; readonly id: number; readonly to: SimTime; readonly seeks: boolean }
  | { readonly say: 'halt' }
  | { readonly say: 'branch'; readonly interventions: readonly Intervention[] }
  | { readonly say: 'question'; readonly id: number; readonly question: Question }
  | { readonly say: 'read'; readonly what: 'cells' | 'journal' }

/** How far the run is, and whether cells and journal are worth fetching again. */
export interface Standing {
  readonly furthest: SimTime
  readonly cells: number // version
  readonly journal: number // edition: changes with its length and with every branch
}

export type ToPage =
  | { readonly say: 'ready' }
  | {
      readonly say: 'progress'
      readonly id: number
      readonly share: number
      readonly standing: Standing
    }
  | {
      readonly say: 'arrived'
      readonly id: number
      readonly at: SimTime
      readonly moment: Moment
      readonly standing: Standing
    }
  | { readonly say: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly say: 'cells'; readonly cells: CellsView }
  | {
      readonly say: 'journal'
      readonly journal: readonly JournalEntry[]
      readonly edition: number
    }
  | { readonly say: 'failed'; readonly message: string }

/** One end of the line between page and worker. */
export interface Port<Out, In> {
  post(message: Out): void
  listen(listener: (message: In) => void): void
  close(): void
}

export type PagePort = Port<ToWorker, ToPage>
export type WorkerPort = Port<ToPage, ToWorker>
