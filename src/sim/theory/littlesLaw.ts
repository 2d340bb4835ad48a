// Little's law, L = λ W: in any box that things enter and leave, the mean number inside is the rate
// of entering times the mean stay. True of any law, order and policy. Source: Little 1961.

/** L = λ W: mean number inside, from entries per second and the mean stay in seconds. */
export const insideMean = (entryRate: number, stayMean: number): number => entryRate * stayMean

/** W = L / λ: mean stay in seconds, from the mean number inside and entries per second. */
export const stayMean = (inside: number, entryRate: number): number => inside / entryRate

/** λ = L / W: entries per second, from the mean number inside and the mean stay in seconds. */
export const entryRate = (inside: number, stay: number): number => inside / stay
