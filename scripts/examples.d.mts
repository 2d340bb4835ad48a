/** The scenarios of a panel, by their ids. */
export function scenariosOf(id: string): Readonly<Record<string, unknown>>
/** The panels that have examples. */
export function panelIds(): readonly string[]
