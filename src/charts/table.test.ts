import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toCsv } from './table'

/** Reads CSV back, quotes and all. */
const parse = (text: string): string[][] =>
  text
    .trimEnd()
    .split('\r\n')
    .map((line) =>
      [...line.matchAll(/(?:^|,)("(?:[^"]|"")*"|[^,]*)/g)].map(([, field]) =>
        field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field,
      ),
    )

test('the file says what the table says, number for number', () => {
  const cell = fc.option(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { nil: null })
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 20 }), (rows) => {
      const columns = ['time (s)', 'a "quoted", odd one'].map((label) => ({ label, digits: 2 }))
      const [head, ...body] = parse(toCsv({ columns, rows }))
      expect(head).toEqual(columns.map(({ label }) => label))
      expect(body.length).toBe(rows.length)
      body.forEach((fields, i) => {
        fields.forEach((field, k) => {
          const value = rows[i][k]
          if (value === null) expect(field).toBe('')
          else expect(Number(field)).toBeCloseTo(value, 5)
        })
      })
    }),
  )
})

test('a missing value is an empty field, not a word', () => {
  const columns = [{ label: 'a', digits: 0 }]
  expect(toCsv({ columns, rows: [[Number.NaN], [null], [0.1 + 0.2]] })).toBe('a\r\n\r\n\r\n0.3\r\n')
})
