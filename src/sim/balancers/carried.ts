// What a policy remembers of each server, moved to the places of a new list.

/** A column by place of the list `now`, with the values that its servers had in the list `before`;
 * 0 for those that were not there. */
export const carried = (
  column: Float64Array,
  before: Int32Array,
  now: Int32Array,
): Float64Array<ArrayBuffer> => {
  const places = new Map(Array.from(before, (id, place) => [id, place]))
  return Float64Array.from(now, (id) => {
    const place = places.get(id)
    return place === undefined ? 0 : column[place]
  })
}
