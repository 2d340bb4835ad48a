import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { acts } from './interventions'
import { parseScenario } from './parse'
import { policyKinds } from './products/kinds'

const text = readFileSync(new URL('./FORMAT.md', import.meta.url), 'utf8')
const published = readFileSync(
  new URL('../../../public/scenario.schema.json', import.meta.url),
  'utf8',
)

/** Every key that the published schema knows. */
function keysIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  const own = 'properties' in value && typeof value.properties === 'object' ? value.properties : {}
  return [...Object.keys(own ?? {}), ...Object.values(value).flatMap(keysIn)]
}

describe('the description of the format', () => {
  test('names every key, policy and intervention', () => {
    const keys = new Set([...keysIn(JSON.parse(published)), ...policyKinds, ...acts])
    expect([...keys].filter((key) => !text.includes(`\`${key}\``))).toEqual([])
  })

  test('begins with a document that is read', () => {
    const [, example = ''] = /```json\n(.*?)```/s.exec(text) ?? []
    expect(parseScenario(example)).toMatchObject({ ok: true })
  })
})
