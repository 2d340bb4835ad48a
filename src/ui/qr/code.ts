// A text as a code for cameras. Loaded where one is shown, not before.
import { encode } from 'uqr'

/** Light modules around a code, without which cameras do not find it (ISO/IEC 18004). */
const QUIET = 4

/** A code, as a drawing whose unit is one module. */
export interface Code {
  /** Width and height, with the light margin. */
  readonly size: number
  /** The dark modules, as the data of one path. */
  readonly path: string
}

/** Dark modules of a row that stand beside each other are one stroke. */
const strokesOf = (row: readonly boolean[], y: number): string => {
  let path = ''
  for (let x = 0; x < row.length; x += 1) {
    if (!row[x]) continue
    const from = x
    while (row[x + 1]) x += 1
    path += `M${from + QUIET} ${y + QUIET}h${x + 1 - from}v1h-${x + 1 - from}z`
  }
  return path
}

/** The code of a text, with as much to spare for stains as its size has room for. */
export function codeOf(text: string): Code {
  const { data, size } = encode(text, { ecc: 'L', boostEcc: true, border: 0 })
  return { size: size + 2 * QUIET, path: data.map(strokesOf).join('') }
}
