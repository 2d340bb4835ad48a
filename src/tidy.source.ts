// What tidy.test.ts reads: the repository's files, and the syntax tree of each source file.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'oxc-parser'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** Any node of a syntax tree in ESTree form. */
export interface Node {
  type: string
  start: number
  end: number
  [key: string]: unknown
}

export interface Source {
  /** Path from the repository's root, with forward slashes. */
  path: string
  text: string
  lines: string[]
  isTest: boolean
  nodes: { node: Node; parent: Node | undefined; key: string }[]
  /** Files of ours that it imports, type-only too, as paths without extension. */
  imports: { target: string; at: number }[]
  lineOf: (offset: number) => number
}

/** Every file of the repository, committed or about to be; ignored ones are left out. */
export function repositoryFiles(): string[] {
  const list = ['ls-files', '--cached', '--others', '--exclude-standard', '-z']
  return execFileSync('git', list, { cwd: root, encoding: 'utf8' })
    .split('\0')
    .filter((path) => path !== '' && existsSync(join(root, path)))
}

export const textOf = (path: string): string => readFileSync(join(root, path), 'utf8')

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof Reflect.get(value, 'type') === 'string'

function walk(
  node: Node,
  place: { parent: Node | undefined; key: string },
  found: Source['nodes'],
) {
  found.push({ node, ...place })
  for (const [key, value] of Object.entries(node))
    for (const child of Array.isArray(value) ? value : [value])
      if (isNode(child)) walk(child, { parent: node, key }, found)
}

const specifierOf = (node: Node): string | undefined => {
  const source = /^(Import|Export\w+)(Declaration|Expression)$|^TSImportType$/.test(node.type)
    ? (node.source ?? node.argument)
    : undefined
  if (!isNode(source)) return undefined
  const literal = isNode(source.literal) ? source.literal : source
  return typeof literal.value === 'string' ? literal.value : undefined
}

/** The number, from 1, of the line that holds `offset`, by halving. */
function lineAt(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (starts[middle] <= offset) low = middle
    else high = middle
  }
  return low + 1
}

/** Reads and parses one source file. */
export function sourceOf(path: string): Source {
  const text = textOf(path)
  const parsed = parseSync(path, text)
  if (parsed.errors.length > 0) throw new Error(`${path}: ${parsed.errors[0].message}`)
  const nodes: Source['nodes'] = []
  if (isNode(parsed.program)) walk(parsed.program, { parent: undefined, key: '' }, nodes)
  const imports = nodes.flatMap(({ node }) => {
    const specifier = specifierOf(node)
    if (!specifier?.startsWith('.')) return []
    const target = posix.join(posix.dirname(path), specifier.replace(/\?.*$/, ''))
    return [{ target: target.replace(/\.(tsx?|js)$/, '').replace(/\/index$/, ''), at: node.start }]
  })
  const starts = [0, ...Array.from(text.matchAll(/\n/g), (match) => match.index + 1)]
  return {
    path,
    text,
    lines: text.split('\n'),
    isTest: /\.(test|spec)\.tsx?$/.test(path),
    nodes,
    imports,
    lineOf: (offset) => lineAt(starts, offset),
  }
}
