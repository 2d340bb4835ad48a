import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Normalization, normalizations, normalizedPath } from './paths'

type Row = readonly [target: string, path: string | null]

// From nginx/nginx-tests http_uri.t, and by the state machine of ngx_http_parse_complex_uri.
const nginx: readonly Row[] = [
  ['/foo/bar%', null],
  ['/foo/bar%1', null],
  ['/foo/bar/.?args', '/foo/bar/'],
  ['/foo/bar/.#frag', null],
  ['/foo/bar/..?args', '/foo/'],
  ['/foo/bar/.', '/foo/bar/'],
  ['/foo/bar/..', '/foo/'],
  ['/%02', '/\u0002'],
  ['/a//b///c', '/a/b/c'],
  ['/a/%2e%2E/b', '/b'],
  ['/a%2F..%2fb', '/b'],
  ['/%61dmin', '/admin'],
  ['/..', null],
  ['/a/../../b', null],
  ['/a%00b', null],
  ['/100%25/x%3Fy', '/100%/x?y'],
  ['/caf%C3%A9', '/café'],
  ['/%ff', '/%ff'],
  ['/%25c3%25a9', '/%c3%a9'],
  ['/a/.well-known', '/a/.well-known'],
  ['/a/...', '/a/...'],
]

// From envoyproxy/envoy test/common/http/path_utility_test.cc.
const envoy: readonly Row[] = [
  ['/xyz/.%00../abc', null],
  ['/xyz/AAAAA%%0000/abc', null],
  ['/a/b/../c', '/a/c'],
  ['/a/b/./c', '/a/b/c'],
  ['/a/b/../../../../c', '/c'],
  ['/a/..\\c', '/c'],
  ['/%c0%af', '/%c0%af'],
  ['/%5c%25', '/%5c%25'],
  ['/a/b/%2E%2E/c', '/a/c'],
  ['/a/b/%2E./c', '/a/c'],
  ['/../a/b', '/a/b'],
  ['/A/B/C', '/A/B/C'],
  ['/a/%2F%2f/c', '/a/%2F%2f/c'],
  ['/a//b', '/a//b'],
]

describe('a path', () => {
  test.each(nginx)('%s is %s to nginx', (target, path) => {
    expect(normalizedPath(target, 'nginx')).toBe(path)
  })

  test.each(envoy)('%s is %s to Envoy', (target, path) => {
    expect(normalizedPath(target, 'envoy')).toBe(path)
  })

  test('that is normal stays as it is, with either', () => {
    const part = fc.stringMatching(/^[a-z0-9_-]{1,6}$/)
    fc.assert(
      fc.property(fc.array(part), fc.constantFrom(...normalizations), (parts, as) => {
        const path = `/${parts.join('/')}`
        expect(normalizedPath(`${path}?a=//..`, as)).toBe(path)
      }),
    )
  })

  test('never keeps a dot segment, however it is written', () => {
    const piece = fc.constantFrom('/', '//', '.', '..', '%2e', '%2E%2e', '%2f', 'a', '\\', '%5c')
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 8 }),
        fc.constantFrom<Normalization>(...normalizations),
        (pieces, as) => {
          const path = normalizedPath(`/${pieces.join('')}`, as)
          if (path === null) return
          expect(path.startsWith('/')).toBe(true)
          expect(path.split('/').some((one) => one === '.' || one === '..')).toBe(false)
        },
      ),
      { numRuns: 500, seed: 3 },
    )
  })
})
