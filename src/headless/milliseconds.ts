// How the command writes time: milliseconds with three decimals, which is to the microsecond.

/** Microseconds as a number of milliseconds. */
export const toMilliseconds = (micros: number): number => Math.round(micros) / 1_000

/** An instant or a length as text, "12345.678ms". */
export const millisecondsText = (micros: number): string => `${(micros / 1_000).toFixed(3)}ms`
