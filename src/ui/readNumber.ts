// Numbers as people type them: with or without the unit, with a comma, with full-width digits.
const THOUSANDS = /^\d{1,3}(,\d{3})+(\.\d+)?$/
const NUMBER = /^[\d.,\s]+/
const PARTS = /^([\d.,]+)\s*(.*)$/

/** The number in the text; null where it is none, or where what follows it is not its unit as
 * `format` writes it. */
export function readNumber(text: string, format: (value: number) => string): number | null {
  const parts = PARTS.exec(text.normalize('NFKC').trim())
  if (!parts) return null
  const [, digits, unit] = parts
  const plain = THOUSANDS.test(digits) ? digits.replaceAll(',', '') : digits.replace(',', '.')
  const value = Number(plain)
  if (Number.isNaN(value)) return null
  const usual = format(value).normalize('NFKC').replace(NUMBER, '')
  return unit === '' || unit === usual ? value : null
}
