// Counter-based draws: the number is a function of (seed, name, request, attempt) and of nothing
// else. What befalls a request is drawn so, and is the same in whatever order requests finish.
import { keyOf, mix, uniformOf } from './mixing'

/** Draws by counter under one (seed, name). Has no state, so a checkpoint need not know of it. */
export class HashedStream {
  private readonly k0: number
  private readonly k1: number
  private readonly k2: number
  private readonly k3: number

  constructor(seed: number, name: string) {
    const key = keyOf(seed, name)
    this.k0 = key[0]
    this.k1 = key[1]
    this.k2 = key[2]
    this.k3 = key[3]
  }

  /** A multiple of 2^-53 strictly between 0 and 1 (2^-54 stands for 0); both numbers are whole,
   * 0 to 2^32 - 1. */
  uniformAt(request: number, attempt: number): number {
    // Four Feistel rounds: a bijection of the 64 bits (request, attempt), so no two draws of one
    // stream are equal by construction.
    let a = request | 0
    let b = attempt | 0
    a ^= mix(b + this.k0)
    b ^= mix(a + this.k1)
    a ^= mix(b + this.k2)
    b ^= mix(a + this.k3)
    return uniformOf(a, b)
  }
}
