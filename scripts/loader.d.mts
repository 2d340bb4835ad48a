export function buildLoader(folder?: string): Promise<unknown>
