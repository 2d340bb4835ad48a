// A queue grows away from its front at a fixed pitch. When it would outgrow its lane the pitch
// shrinks and dots overlap; it never scrolls, wraps or turns into a number.

/** Places that fit at the full pitch, the front included. */
export const placesAtFullPitch = (room: number, pitch: number): number =>
  Math.max(1, Math.floor(room / pitch + 1e-6) + 1)

/** The distance between neighbors in a queue of `length`. */
export const pitchFor = (length: number, room: number, pitch: number): number =>
  length <= placesAtFullPitch(room, pitch) ? pitch : room / (length - 1)

/** Waiting places to mark as empty room: those that exist and fit. */
export const markedPlaces = (places: number, room: number, pitch: number): number =>
  Math.min(places, placesAtFullPitch(room, pitch))
