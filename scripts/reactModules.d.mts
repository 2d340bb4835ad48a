/** A file of React, CommonJS, as an ES module; its syntax tree goes with it. */
export function asModule(code: string, tree: unknown): string
