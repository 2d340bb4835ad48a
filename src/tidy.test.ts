// The house rules, each with its reason. A rule that stands only in a document is soon broken.
import { describe, expect, test } from 'vitest'
import { forbiddenImport } from './tidy.ladder'
import { isNode, type Node, repositoryFiles, type Source, sourceOf, textOf } from './tidy.source'

/** Files that may break a rule, and why. An exception that nothing uses any more is an error. */
const exceptions: Record<string, Record<string, string>> = {
  arguments: {
    'src/sim/cluster/requests.ts': 'lines are joined and left several times for every request',
  },
  timers: { 'src/embed/element.ts': 'it stands alone in a page that has nothing else of ours' },
  cast: { 'src/sim/time.ts': 'brands are made by a cast; nowhere else' },
}
const used = new Set<string>()

function excused(rule: string, path: string): boolean {
  if (exceptions[rule]?.[path] === undefined) return false
  used.add(`${rule}: ${path}`)
  return true
}

const files = repositoryFiles()
const isCode = (path: string) => /\.(tsx?|mjs)$/.test(path) && !path.endsWith('.d.mts')
const sources = files.filter(isCode).map(sourceOf)
const ours = sources.filter(({ path }) => path.startsWith('src/') && !/^src\/tidy\./.test(path))
const product = ours.filter((source) => !source.isTest)
const sim = ours.filter(({ path }) => path.startsWith('src/sim/'))
const model = sim.filter((source) => !source.isTest)

/** Everything in `list` that `look` complains about, as "path:line complaint". */
function complaints(list: Source[], look: (source: Source) => [number, string][]): string[] {
  return list.flatMap((source) =>
    look(source).map(([at, complaint]) => `${source.path}:${source.lineOf(at)} ${complaint}`),
  )
}

type Judge = (node: Node, place: { parent: Node | undefined; key: string }) => string | undefined

const judged = (judge: Judge) => (source: Source) =>
  source.nodes.flatMap(({ node, parent, key }): [number, string][] => {
    const complaint = judge(node, { parent, key })
    return complaint === undefined ? [] : [[node.start, complaint]]
  })

const nameOf = (value: unknown): string =>
  isNode(value) && typeof value.name === 'string' ? value.name : ''
const isFunction = (node: Node) => /Function(Declaration|Expression)$/.test(node.type)
const median = (values: number[]): number =>
  values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** Names that a file uses without declaring them: what it takes from the world around it. */
function globalsOf(source: Source, wanted: ReadonlySet<string>): [number, string][] {
  const declares = (parent: Node | undefined, key: string) =>
    (key === 'id' && parent?.type !== 'ClassExpression') ||
    key === 'params' ||
    key === 'local' ||
    (key === 'value' && parent?.type === 'Property' && parent.shorthand === true)
  const names = source.nodes.filter(({ node }) => wanted.has(nameOf(node)))
  const own = new Set(
    names.filter(({ parent, key }) => declares(parent, key)).map(({ node }) => nameOf(node)),
  )
  return names.flatMap(({ node, parent, key }): [number, string][] => {
    const isKey = (key === 'property' || key === 'key') && parent?.computed !== true
    return isKey || own.has(nameOf(node)) ? [] : [[node.start, nameOf(node)]]
  })
}

describe('who may import whom', () => {
  test('the import ladder holds, so that each folder can be read and tested without those above it', () => {
    // Tests outside sim may reach anywhere by the doors: a chapter's claims run headless.
    const found = complaints(ours, (source) =>
      source.imports.flatMap(({ target, at }): [number, string][] => {
        const from = source.path.replace(/\.tsx?$/, '')
        const why = forbiddenImport(from, target)
        const isFree =
          source.isTest && (!from.startsWith('src/sim/') || target.startsWith('src/sim'))
        if (why === undefined || excused('ladder', source.path)) return []
        // Scenarios drawn at random are made for tests, and stand behind no door.
        const isDoor = why !== 'it is not a door of sim' || target.endsWith('/arbitrary')
        if (isFree && isDoor) return []
        return [[at, `imports ${target}: ${why}`]]
      }),
    )
    expect(found).toEqual([])
  })
})

describe('the model is pure', () => {
  const exact = /^(sqrt|floor|ceil|trunc|imul|fround|min|max|abs|clz32)$/
  const world = new Set(
    (
      'Date performance crypto process console globalThis self window document navigator fetch ' +
      'localStorage sessionStorage setTimeout setInterval setImmediate queueMicrotask ' +
      'requestAnimationFrame requestIdleCallback Intl'
    ).split(' '),
  )

  test('sim asks nothing of the clock, the page or the machine, so that a run is its inputs alone', () => {
    const list = model.filter(({ path }) => !excused('world', path))
    expect(complaints(list, (source) => globalsOf(source, world))).toEqual([])
  })

  test('sim computes with exactly specified arithmetic only, or engines differ in the last digit', () => {
    const list = model.filter(({ path }) => !path.startsWith('src/sim/theory/'))
    const judge: Judge = (node) => {
      if (node.operator === '**' || node.operator === '**=') return '**'
      if (node.type !== 'MemberExpression' || nameOf(node.object) !== 'Math') return undefined
      return exact.test(nameOf(node.property)) ? undefined : `Math.${nameOf(node.property)}`
    }
    expect(complaints(list, judged(judge))).toEqual([])
  })

  test('sim talks no type checker out of a doubt: no any, no !, no cast outside the brands', () => {
    const judge: Judge = (node) => {
      if (node.type === 'TSAnyKeyword') return 'any'
      if (node.type === 'TSNonNullExpression') return '!'
      if (node.type !== 'TSAsExpression' && node.type !== 'TSTypeAssertion') return undefined
      const type = isNode(node.typeAnnotation) ? node.typeAnnotation : node
      return nameOf(type.typeName) === 'const' ? undefined : 'as'
    }
    const found = complaints(model, judged(judge))
    expect(found.filter((line) => !excused('cast', line.replace(/:\d+ .*/, '')))).toEqual([])
  })

  test('every file of sim opens by saying what it is in the words of the field', () => {
    const silent = model.filter(({ text }) => !/^\/[/*]/.test(text)).map(({ path }) => path)
    expect(silent).toEqual([])
  })

  test('every exported name of sim says what its type cannot: meaning, unit, range', () => {
    const isExport = (line: string | undefined) =>
      /^export (const|function|class|interface|type) (?![{*])/.test(line ?? '')
    // A comment above a block of exports speaks for all of them; where a file exports one thing,
    // its opening comment does.
    const several = model.filter(({ lines }) => lines.filter(isExport).length > 1)
    const found = complaints(several, ({ lines }) => {
      let offset = 0
      return lines.flatMap((line, i): [number, string][] => {
        const at = offset
        offset += line.length + 1
        let above = i - 1
        while (isExport(lines[above])) above -= 1
        const hasComment = /(\*\/|^\/\/.*)$/.test(lines[above] ?? '')
        return isExport(line) && !hasComment ? [[at, line.slice(0, 50)]] : []
      })
    })
    expect(found).toEqual([])
  })
})

describe('budgets keep every part small enough to hold in the head', () => {
  test('a file has at most 300 lines', () => {
    const long = sources.filter(({ path, lines }) => lines.length > 301 && !excused('file', path))
    expect(long.map(({ path, lines }) => `${path}: ${lines.length - 1}`)).toEqual([])
  })

  test('a line has at most 100 columns', () => {
    const found = sources.flatMap(({ path, lines }) =>
      lines.flatMap((line, i) => {
        const isTitle = /^\s*(test|it)[.\w]*\((\[.*\]\))?\(?['"`]/.test(line)
        return line.length > 100 && !isTitle ? [`${path}:${i + 1}`] : []
      }),
    )
    expect(found).toEqual([])
  })

  test('a function or component has at most 70 lines', () => {
    const found = complaints(sources, (source) =>
      judged((node, { parent, key }) => {
        const size = source.lineOf(node.end) - source.lineOf(node.start) + 1
        const isSuite = source.isTest && key === 'arguments' && /^describe/.test(callee(parent))
        const isLong = isFunction(node) && size > 70 && !isSuite
        return isLong && !excused('function', source.path) ? `${size} lines` : undefined
      })(source),
    )
    expect(found).toEqual([])
  })

  test('a function takes at most 3 arguments by position, then an options object', () => {
    const judge: Judge = (node) => {
      const count = isFunction(node) && Array.isArray(node.params) ? node.params.length : 0
      return count > 3 ? `${nameOf(node.id)} takes ${count}` : undefined
    }
    const found = complaints(sources, judged(judge))
    expect(found.filter((line) => !excused('arguments', line.replace(/:\d+ .*/, '')))).toEqual([])
  })

  test('sizes and the share of tests are printed, to be looked at', () => {
    const sizes = (list: Source[]) => median(list.map(({ lines }) => lines.length))
    const bodies = (list: Source[]) =>
      median(
        list.flatMap(({ nodes, lineOf }) =>
          nodes
            .filter(({ node }) => isFunction(node))
            .map(({ node }) => lineOf(node.end) - lineOf(node.start) + 1),
        ),
      )
    const total = (list: Source[]) => list.reduce((sum, { lines }) => sum + lines.length, 0)
    const views = product.filter(({ path }) => path.endsWith('.tsx'))
    const share = total(sim.filter(({ isTest }) => isTest)) / total(model)
    console.log(
      `median lines: file ${sizes(product)}, function ${bodies(model)} in sim, ` +
        `${bodies(views)} in views; test to source in sim ${share.toFixed(2)}`,
    )
    expect(product.length).toBeGreaterThan(0)
  })
})

/** The name at the root of what is called: "describe" for describe.each(...)(...). */
function callee(node: Node | undefined): string {
  const called = node?.callee ?? node?.object
  return isNode(called) ? nameOf(called) || callee(called) : ''
}

describe('one way to do a thing', () => {
  test('frames and timers belong to playback, so that pausing it pauses everything', () => {
    const timers = new Set([
      ...['setTimeout', 'setInterval', 'requestAnimationFrame', 'requestIdleCallback'],
      ...['cancelAnimationFrame', 'clearTimeout', 'clearInterval'],
    ])
    const list = product.filter(({ path }) => !path.startsWith('src/playback/'))
    const judge: Judge = (node, { key }) =>
      (key === 'callee' && timers.has(nameOf(node))) ||
      (node.type === 'MemberExpression' && timers.has(nameOf(node.property)))
        ? `${nameOf(node) || nameOf(node.property)}`
        : undefined
    const found = complaints(list, judged(judge))
    expect(found.filter((line) => !excused('timers', line.replace(/:\d+ .*/, '')))).toEqual([])
  })

  test('what is fetched waits in ui/later.tsx: pages have no Suspense, lazy, use or memo of React', () => {
    const judge: Judge = (node) =>
      node.type === 'ImportSpecifier' && /^(Suspense|lazy|use|memo)$/.test(nameOf(node.imported))
        ? nameOf(node.imported)
        : undefined
    expect(complaints(product, judged(judge))).toEqual([])
  })

  test('there is no enum: a union of names needs no code and reads the same in JSON', () => {
    const judge: Judge = (node) => (node.type === 'TSEnumDeclaration' ? 'enum' : undefined)
    expect(complaints(sources, judged(judge))).toEqual([])
  })

  test('no folder is named after what its files are made of: names say what they are about', () => {
    const vague = /(^|\/)(utils?|helpers?|types|components|hooks|common|services|misc|lib)\//
    expect(files.filter((path) => vague.test(path))).toEqual([])
  })

  test('words for the reader stand in the language files, or one language lacks them', () => {
    const isProse = (path: string) => /^src\/(i18n|course)\//.test(path) || /glossary/.test(path)
    const list = product.filter(({ path }) => !isProse(path) && !excused('chinese', path))
    const found = list.filter(({ text }) =>
      /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(text),
    )
    expect(found.map(({ path }) => path)).toEqual([])
  })
})

describe('the repository speaks of the product alone', () => {
  const readable = files.filter((path) => !/\.(woff2|png|jpg|ico|json\.gz)$/.test(path))
  const matching = (pattern: RegExp) =>
    readable.filter((path) => !excused('text', path) && pattern.test(textOf(path)))

  test('nothing is left half done under a note to oneself', () => {
    expect(matching(/\b(TO[D]O|FIX[M]E|X{3}|HA[C]K)\b/)).toEqual([])
  })

  test('nothing points outside the repository or at the machine it was written on', () => {
    expect(matching(/\.\.\/share[d]\b|\/wor[k]\/|\/hom[e]\/\w+\/|\/roo[t]\//)).toEqual([])
  })

  test('no file names a package registry: any mirror must do', () => {
    expect(matching(/registry[.](npm|yarn)|npmmirro[r]|"resolved["]:|[.]tgz"/)).toEqual([])
  })

  test('a document has one title', () => {
    const titles = (path: string) =>
      textOf(path)
        .replace(/^(```|~~~)[\s\S]*?^\1/gm, '')
        .match(/^# .+$/gm)?.length ?? 0
    // The title of a chapter is a message: its prose may leave it to the page.
    const found = files.filter((path) =>
      path.endsWith('.md') ? titles(path) !== 1 : path.endsWith('.mdx') && titles(path) > 1,
    )
    expect(found).toEqual([])
  })
})

test('every exception above is still needed', () => {
  const listed = Object.entries(exceptions).flatMap(([rule, paths]) =>
    Object.keys(paths).map((path) => `${rule}: ${path}`),
  )
  expect(listed.filter((entry) => !used.has(entry))).toEqual([])
})
