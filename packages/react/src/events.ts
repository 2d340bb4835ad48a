/** Hears an event of the panel; `detail.t` is in simulated seconds. */
type Hear = (event: CustomEvent<{ t: number }>) => void

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
