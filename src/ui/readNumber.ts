// Numbers as people type them: with or without the unit, with a comma, with full-width digits.
const THOUSANDS = /^\d{1,3}(,\d{3})+(\.\d+)?$/
const NUMBER = /^[\d.,\s]+/
const PARTS = /^([\d.,]+)\s*(.*)$/

/** The number at the beginning of a text, and what follows it. */
function partsOf(text: string): { readonly number: number; readonly unit: string } | null {
  const parts = PARTS.exec(text.normalize('NFKC').trim())
  if (!parts) return null
  const [, digits, unit] = parts
  const plain = THOUSANDS.test(digits) ? digits.replaceAll(',', '') : digits.replace(',', '.')
  const number = Number(plain)
  return Number.isNaN(number) ? null : { number, unit }
}

// The small ones are shown as nothing where a unit is large.
const PROBES = [1, 1_000, 1_000_000]

/** How many are shown for one, such as 100 where a share is shown in percent; several where the
 * unit changes with the value. */
function scalesOf(format: (value: number) => string): readonly number[] {
  const scales = PROBES.flatMap((probe) => {
    const shown = partsOf(format(probe))?.number ?? 0
    const power = 10 ** Math.round(Math.log10(shown / probe))
    return shown > 0 && power === shown / probe ? [power] : []
  })
  return scales.length > 0 ? [...new Set(scales)] : [1]
}

/** The value that a text means, counted as `format` shows it; null where it is none, or where what
 * follows the number is not its unit as `format` writes it. */
export function readNumber(text: string, format: (value: number) => string): number | null {
  const typed = partsOf(text)
  if (!typed) return null
  const values = scalesOf(format).map((scale) => Number((typed.number / scale).toPrecision(15)))
  if (typed.unit === '') return values[0]
  const unitOf = (value: number) => format(value).normalize('NFKC').replace(NUMBER, '')
  return values.find((value) => unitOf(value) === typed.unit) ?? null
}
