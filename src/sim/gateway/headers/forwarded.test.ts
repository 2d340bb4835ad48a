import { expect, test } from 'vitest'
import type { RouteSpec } from '../../scenario/layerSeven'
import type { Opened } from '../opened'
import { forwarded } from './forwarded'

const request: Opened = {
  method: 'GET',
  host: 'shop.example',
  target: '/old/x?q=1',
  path: '/old/x',
  query: 'q=1',
  headers: { 'x-forwarded-for': '192.0.2.1', 'x-secret': '1' },
  cookies: {},
  fields: {},
  isMalformed: false,
  bodyBytes: 0,
  response: { bytes: 0, compressible: false, headers: {} },
}
const sent = (rule: Partial<RouteSpec['when']>, action: Partial<RouteSpec['action']>) =>
  forwarded({ name: 'r', when: rule, action: { pool: 'web', ...action } }, request, '203.0.113.9')

test('a prefix is rewritten and the rest of the path stays, a pattern takes all of it', () => {
  expect(sent({ path: { prefix: '/old' } }, { rewrite: '/new' }).target).toBe('/new/x?q=1')
  expect(sent({ path: { regex: 'x$' } }, { rewrite: '/new' }).path).toBe('/new')
  expect(sent({}, {}).target).toBe('/old/x?q=1')
})

test('header fields are set, added to and removed, with the address of the client where asked', () => {
  const headers = {
    set: { 'x-host': '{host}' },
    add: { 'x-forwarded-for': '{client}', via: '1.1 desk' },
    remove: ['x-secret'],
  }
  expect(sent({}, { headers }).headers).toEqual({
    'x-forwarded-for': '192.0.2.1, 203.0.113.9',
    'x-host': 'shop.example',
    via: '1.1 desk',
  })
})
