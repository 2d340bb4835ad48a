import type { Plugin } from 'vite'
import type { Group } from './chunks.mjs'

/** Puts what the messages of these groups say into a file for each language. */
export function textsApart(groups: readonly Group[]): Plugin
