// Which requests are drawn when there are more than the eye can follow.

/** About as many dots as the eye can follow. */
export const DOTS = 400

/** One dot stands for so many requests: 1, 2, 5, 10, 20, ... */
export function requestsPerDot(crowd: number): number {
  let every = 1
  for (let i = 0; crowd / every > DOTS; i += 1) every *= i % 3 === 1 ? 2.5 : 2
  return every
}

/** Any whole number, thoroughly stirred: no pattern of the balancer's can keep step with it. */
function stir(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x45d9f3b)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d)
  return (mixed ^ (mixed >>> 14)) >>> 0
}

/** Whether a request is the one of `every` that is drawn. Exactly one of each `every` in a row is,
 * and not always the same of them: a balancer that takes turns would send all of those to one
 * server. Where the moment lists only each `stride`-th request, those are counted. */
export function isDrawn(id: number, every: number, stride: number): boolean {
  const span = every / stride
  if (span <= 1) return true
  const counted = id / stride
  const block = Math.floor(counted / span)
  return counted - block * span === stir(block) % span
}
