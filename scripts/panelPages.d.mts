import type { Plugin } from 'vite'

export function panelPages(options: { policy: string; address?: string }): Plugin
export function panelPage(id: string, options: { policy: string; address?: string }): string
export function oembedOf(id: string, address: string): Record<string, unknown>
export function sizeOfPng(file: string): { width: number; height: number }
