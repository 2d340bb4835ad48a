import type { Plugin, UserConfig } from 'vite'

export function singlePage(config: UserConfig): Promise<string>
export function singleBeside(page: string | null): Plugin
