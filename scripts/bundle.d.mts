/** The project's root folder. */
export const root: string
/** Bundles an entry for Node once per version of its sources; answers the file to run. */
export function bundle(entry: string): Promise<string>
