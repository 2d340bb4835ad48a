import type { Plugin } from 'vite'

/** Builds workers as chunks that share the page's own. */
export function sharedWorkers(): Plugin
