import type { Plugin } from 'vite'
import type { Found } from './chunks.mjs'

/** Puts what the messages of these groups and of these panels say into files for each language. */
export function textsApart(found: Found): Plugin
