/** The scenarios of a panel, by their ids. */
export function scenariosOf(id: string): Readonly<Record<string, unknown>>
/** The panels that have examples. */
export function panelIds(): readonly string[]
/** The examples of a panel, in the order in which its reader finds them. */
export function examplesOf(id: string): readonly { id: string; lanes: readonly string[] }[]
