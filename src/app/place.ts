// Where on a long page the reader is, in a form that outlives the page's being put on anew.

/** A part of the page, and how far its top is below that of the window. */
export interface Place {
  readonly id: string
  readonly top: number
}

const topOf = (id: string): number | null =>
  document.getElementById(id)?.getBoundingClientRect().top ?? null

/** The part, of some, that begins last above the middle of the window. */
export function placeOf(ids: readonly string[]): Place | null {
  let place: Place | null = null
  for (const id of ids) {
    const top = topOf(id)
    if (top === null || top >= window.innerHeight / 2) continue
    if (place === null || top >= place.top) place = { id, top }
  }
  return place
}

/** Scrolls so that the part stands where it stood. */
export function restorePlace({ id, top }: Place): void {
  const now = topOf(id)
  if (now !== null) window.scrollBy(0, now - top)
}
