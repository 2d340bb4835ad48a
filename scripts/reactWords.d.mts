/** All words of our sources. */
export function sourceWords(): Set<string>
