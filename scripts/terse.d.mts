import type { Plugin } from 'vite'

export function tersely(): Plugin
