// Patterns as rules ask for them: a part of the engine (parts.ts).
import type { Patterns } from './matcher'
import { Pattern, startOf } from './pattern'

/** What makes patterns ready. */
export const patterns: Patterns = { ready: (text) => new Pattern(text), startOf }
