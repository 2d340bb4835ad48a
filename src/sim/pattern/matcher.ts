// What rules know of patterns: how texts are compared with them. Patterns themselves (pattern.ts)
// are a part that only runs with such rules ask for (parts.ts).

/** A pattern that is ready to match. */
export interface Matcher {
  /** True where the pattern matches the text or some part of it. */
  matches(text: string): boolean
  /** True where it matches every text that begins so, whatever follows. */
  matchesWhatever(start: string): boolean
}

/** What makes patterns ready. */
export interface Patterns {
  ready(text: string): Matcher
  /** What every text begins with that the pattern matches. */
  startOf(text: string): string
}
