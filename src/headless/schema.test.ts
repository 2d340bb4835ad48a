import { readFileSync } from 'node:fs'
import type { JsonSchema } from '@valibot/to-json-schema'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { namedScenarios, parseScenario } from '../sim/scenario'
import { anyDocument } from '../sim/scenario/arbitrary'
import { descriptions } from './descriptions'
import { scenarioJsonSchema } from './schema'

const published = readFileSync(
  new URL('../../public/scenario.schema.json', import.meta.url),
  'utf8',
)

type Definition = JsonSchema | boolean | undefined

const kindOf = (value: unknown) => (Array.isArray(value) ? 'array' : typeof value)

const isObject = (value: unknown): value is Record<string, unknown> =>
  kindOf(value) === 'object' && value !== null

/** As much of JSON Schema as the published one uses. */
function accepts(definition: Definition, value: unknown): boolean {
  if (typeof definition !== 'object') return definition !== false
  const { const: only, enum: words, type, anyOf, oneOf } = definition
  if (only !== undefined && value !== only) return false
  if (words !== undefined && !words.some((word) => word === value)) return false
  if (anyOf !== undefined && !anyOf.some((one) => accepts(one, value))) return false
  if (oneOf !== undefined && oneOf.filter((one) => accepts(one, value)).length !== 1) return false
  if (type === 'integer' && !Number.isInteger(value)) return false
  const wanted = type === 'integer' ? 'number' : type
  if (wanted !== undefined && wanted !== kindOf(value)) return false
  return (
    acceptsText(definition, value) &&
    acceptsNumber(definition, value) &&
    acceptsList(definition, value) &&
    acceptsObject(definition, value)
  )
}

function acceptsText({ pattern, maxLength = 1e9 }: JsonSchema, value: unknown): boolean {
  if (typeof value !== 'string') return true
  return value.length <= maxLength && (pattern === undefined || new RegExp(pattern).test(value))
}

function acceptsNumber(schema: JsonSchema, value: unknown): boolean {
  if (typeof value !== 'number') return true
  const { minimum = -1e99, maximum = 1e99, exclusiveMinimum = -1e99 } = schema
  return value >= minimum && value <= maximum && value > exclusiveMinimum
}

function acceptsList({ items, minItems = 0, maxItems = 1e9 }: JsonSchema, value: unknown): boolean {
  if (!Array.isArray(value) || Array.isArray(items)) return true
  if (value.length < minItems || value.length > maxItems) return false
  return value.every((item: unknown) => accepts(items, item))
}

function acceptsObject(schema: JsonSchema, value: unknown): boolean {
  if (!isObject(value)) return true
  const { properties = {}, required = [], additionalProperties, propertyNames } = schema
  if (required.some((key) => !(key in value))) return false
  return Object.entries(value).every(
    ([key, item]) =>
      accepts(propertyNames, key) && accepts(properties[key] ?? additionalProperties, item),
  )
}

describe('the published JSON Schema', () => {
  test('is current: `npm run schema` writes it', () => {
    expect(published).toBe(`${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`)
  })

  test('says of every key what it means, and nothing of keys that are not there', () => {
    const sentences = new Set<unknown>()
    const bare: string[] = []
    const walk = (schema: unknown, path: string): void => {
      if (typeof schema !== 'object' || schema === null) return
      const properties = 'properties' in schema ? schema.properties : {}
      for (const [key, property] of Object.entries(isObject(properties) ? properties : {})) {
        const sentence = isObject(property) ? property.description : undefined
        sentences.add(sentence)
        if (typeof sentence !== 'string') bare.push(`${path}.${key}`)
      }
      for (const [key, inner] of Object.entries(schema)) walk(inner, `${path}.${key}`)
    }
    walk(JSON.parse(published), '')
    expect(bare).toEqual([])
    const idle = Object.entries(descriptions).filter(([, sentence]) => !sentences.has(sentence))
    expect(idle).toEqual([])
  })

  test('accepts every document that the program reads', () => {
    const schema: JsonSchema = JSON.parse(published)
    for (const { id, document } of namedScenarios) expect(accepts(schema, document), id).toBe(true)
    fc.assert(
      fc.property(anyDocument, (document) => {
        expect(accepts(schema, document)).toBe(true)
      }),
    )
  })

  test('refuses unknown keys, wrong types and figures out of bounds, as the program does', () => {
    const schema: JsonSchema = JSON.parse(published)
    const [{ document }] = namedScenarios
    const bad = [
      { ...document, surprise: 1 },
      { ...document, version: 2 },
      { ...document, duration: 60 },
      { ...document, duration: '60 s' },
      { ...document, seed: -1 },
      { ...document, pools: [] },
      { ...document, pools: [{ name: 'a', servers: [{ name: 's1', slots: 1.5 }] }] },
      { ...document, pools: [{ name: 'a', servers: [{ name: 'S1' }] }] },
      { ...document, gateway: { policy: { kind: 'fastest' } } },
      { ...document, gateway: { policy: { kind: 'random', choices: 2 } } },
      { ...document, health: { interval: '5s' } },
      { ...document, interventions: [{ at: '1s', do: 'server.explode', server: 's1' }] },
    ]
    for (const one of bad) {
      expect(accepts(schema, one)).toBe(false)
      expect(parseScenario(one).ok).toBe(false)
    }
  })
})
