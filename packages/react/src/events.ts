interface Detail {
  /** Simulated seconds. */
  readonly t: number
  /** Of an error: the parameter that asks for what is not there; nothing where a run failed. */
  readonly reason?: 'panel' | 'scenario' | 't'
}

/** Hears an event of the panel. */
type Hear = (event: CustomEvent<Detail>) => void

export interface CounterflowEvents {
  readonly onReady?: Hear
  readonly onPlay?: Hear
  readonly onPause?: Hear
  readonly onEnd?: Hear
  /** The run was changed. */
  readonly onChange?: Hear
  readonly onError?: Hear
}

/** The element's events, and the properties that hear them. */
export const eventNames = {
  'counterflow-ready': 'onReady',
  'counterflow-play': 'onPlay',
  'counterflow-pause': 'onPause',
  'counterflow-end': 'onEnd',
  'counterflow-change': 'onChange',
  'counterflow-error': 'onError',
} as const satisfies Readonly<Record<string, keyof CounterflowEvents>>
