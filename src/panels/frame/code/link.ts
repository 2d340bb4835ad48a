// What a code for cameras leads to.

/** Characters of a link from which cameras at the back of a room still read a code. */
export const CODE_MAX = 900

/** A link that fits into a code. */
export interface CodeLink {
  readonly link: string
  /** Whether it opens the run as it stands, or only the figure from its start. */
  readonly isExact: boolean
  /** Characters of the exact link; null where it is too long for any link. */
  readonly length: number | null
}

/** The exact link where a code holds it, else the short one. */
export function codeLinkOf(exact: string | null, short: string): CodeLink {
  const isExact = exact !== null && exact.length <= CODE_MAX
  return { link: isExact ? exact : short, isExact, length: exact?.length ?? null }
}
