import type { Root } from 'mdast'

/** For MDX: hands what follows a term at once over to the term, as its `tail`. */
export declare const clinging: () => (tree: Root) => void
