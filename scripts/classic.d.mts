import type { BuildOptions, Plugin } from 'vite'
import type { Group } from './chunks.mjs'

export function classicScripts(options: { policy: string }): Plugin
export function classicBuild(groups: readonly Group[]): BuildOptions
