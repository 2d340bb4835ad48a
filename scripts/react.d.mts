import type { Plugin } from 'vite'

/** React's file without what stands behind doors that stay closed; its syntax tree goes with it. */
export function withoutClosedDoors(code: string, tree: unknown): string

/** Builds React without the features whose doors this course does not open. */
export function smallerReact(): Plugin
