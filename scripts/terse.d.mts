import type { Plugin } from 'vite'

export function tersely(): Plugin

export function plainImports(): Plugin
