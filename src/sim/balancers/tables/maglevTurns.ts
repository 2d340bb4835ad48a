// Maglev's table as LVS fills it: in each round a member fills as many places in a row as its
// turns, in an order of its own that an offset and a skip fix. (Envoy and the textbook give a place
// a turn, and let the light ones miss rounds.)
// Reference: Eisenbud et al., NSDI 2016, section 3.4; Linux net/netfilter/ipvs/ip_vs_mh.c.

/** A member of the table. */
export interface Turns {
  readonly offset: number // the place that it fills first
  readonly skip: number // to the next one, 1 to the size - 1
  readonly turns: number // places in a row, whole; 0: none
}

/** Owners by place, as indexes of `members`; -1 everywhere where nobody has a turn. */
export const maglevTurns = (members: readonly Turns[], size: number): Int16Array => {
  const table = new Int16Array(size).fill(-1)
  const next = members.map(({ offset }) => offset)
  const has = members.some(({ turns }) => turns > 0)
  let filled = 0
  for (let member = 0; has && filled < size; member = (member + 1) % members.length) {
    const { turns, skip } = members[member]
    for (let turn = 0; turn < turns && filled < size; turn++) {
      while (table[next[member]] >= 0) next[member] = (next[member] + skip) % size
      table[next[member]] = member
      filled++
    }
  }
  return table
}
