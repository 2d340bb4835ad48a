import type { Plugin } from 'vite'

export declare const searchRows: () => string[][]
export declare const searchIndex: () => Plugin
