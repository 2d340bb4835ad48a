/** A server's name as it is shown: `s1` is S1, longer names stay as they are written. */
export const shownName = (name: string): string =>
  /^[a-z]\d+$/.test(name) ? name.toUpperCase() : name
