/** A server's name as it is shown: `s1` is S1, longer names stay as they are written. */
export const shownName = (name: string): string =>
  /^[a-z]\d+$/.test(name) ? name.toUpperCase() : name

/** A name inside a line: "One counter" becomes "one counter"; S1 stays S1. */
export const nameInside = (name: string): string =>
  /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name
