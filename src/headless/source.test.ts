import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { bounds, parseScenario } from '../sim/scenario'
import { BadInput } from './options'
import { readSource } from './source'

const folder = mkdtempSync(join(tmpdir(), 'source-'))
afterAll(() => rmSync(folder, { recursive: true }))

const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const complaint = async (path: string): Promise<string> => {
  try {
    await readSource(path)
  } catch (error) {
    if (error instanceof BadInput) return error.message.replace(folder, '')
    throw error
  }
  return ''
}

describe('the text of a file', () => {
  test('is what is in it, without a byte order mark', async () => {
    expect(await readSource(file('a', '{"name": "茶"}'))).toBe('{"name": "茶"}')
    expect(await readSource(file('b', '\ufeff{}'))).toBe('{}')
    expect(await readSource(file('c', ''))).toBe('')
  })

  test('is whole where characters lie across the pieces that it is read in', async () => {
    const text = `x${'茶'.repeat(100_000)}`
    expect(await readSource(file('d', text))).toBe(text)
  })

  test('of more than 8 MiB is too long for any scenario, and is not kept', async () => {
    for (const path of [file('e', 'x'.repeat(bounds.bytesWithTrace + 1)), '/dev/zero']) {
      const text = await readSource(path)
      expect(parseScenario(text)).toMatchObject({ problems: [{ code: 'bytes' }] })
    }
    const text = await readSource(file('f', ' '.repeat(bounds.bytesWithTrace)))
    expect(parseScenario(text)).toMatchObject({ problems: [{ code: 'syntax' }] })
  })

  test('that cannot be read is bad input, with the reason', async () => {
    expect(await complaint(join(folder, 'none'))).toBe('/none: there is no such file')
    expect(await complaint(folder)).toBe(': this is a folder')
    const bytes = file('g', new Uint8Array([0x22, 0xc3, 0x28, 0x22]))
    expect(await complaint(bytes)).toBe('/g: found bytes that are no UTF-8, allowed: JSON in UTF-8')
  })
})
