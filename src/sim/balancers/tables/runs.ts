// A table of buckets filled in runs: each member of a list gets as many in a row as it weighs, and
// the list begins anew until all buckets are given out. LVS's `sh` looks clients up in one of 256.

/** Owners by bucket: indexes of `weights`, each a whole number; -1 everywhere without members. A
 * member of weight 0 still gets one bucket in each round. */
export const runsOf = (weights: readonly number[], buckets: number): Int16Array => {
  const table = new Int16Array(buckets).fill(-1)
  let member = 0
  let run = 0
  for (let bucket = 0; bucket < buckets && weights.length > 0; bucket++) {
    table[bucket] = member
    run++
    if (run < weights[member]) continue
    run = 0
    member = (member + 1) % weights.length
  }
  return table
}
