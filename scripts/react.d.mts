import type { Plugin } from 'vite'

/** React's file without what stands behind doors that stay closed, and without the words that are
 * not among `words`; its syntax tree goes with it. */
export function withoutClosedDoors(code: string, tree: unknown, words?: ReadonlySet<string>): string

/** Builds React without the features whose doors this course does not open. */
export function smallerReact(): Plugin
