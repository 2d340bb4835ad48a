// The import ladder of src, as data: who may import whom, type-only imports too.

/** A folder of src, and the folders (or doors) that it may import from, beside itself. */
const ladder: Record<string, readonly string[]> = {
  ui: [],
  i18n: [],
  sim: [],
  headless: ['sim'],
  playback: ['sim'],
  export: ['sim/scenario'],
  store: ['sim', 'playback', 'i18n'],
  stage: ['sim', 'playback', 'store', 'ui', 'i18n'],
  charts: ['sim', 'playback', 'store', 'ui', 'i18n'],
  panels: ['stage', 'charts', 'store', 'sim', 'ui', 'i18n', 'export'],
  course: ['panels', 'sim/scenario', 'store', 'ui', 'i18n', 'export'],
  embed: ['panels', 'course', 'store', 'ui', 'i18n'],
  classroom: ['panels', 'course', 'store', 'ui', 'i18n'],
  app: ['*'],
  main: ['app'],
}

/** Inside sim: the model's parts know as little of each other as a textbook's chapters. */
const innerLadder: Record<string, readonly string[]> = {
  time: [],
  engine: ['time'],
  random: ['time'],
  theory: ['time'],
  pattern: [],
  scenario: ['time', 'pattern'],
  balancers: ['random', 'scenario', 'time'],
  affinity: ['random', 'scenario', 'time', 'balancers'],
}

/** The two ways into sim from outside. */
const doors = ['src/sim', 'src/sim/scenario']

/** Folders whose children are strangers to each other (a panel, a chapter), and the children that
 * all of them may build with. */
const strangers: Record<string, readonly string[]> = {
  panels: ['frame', 'controls'],
  course: ['glossary'],
}

const part = (path: string, depth: number): string => path.split('/')[depth] ?? ''

function insideSim(from: string, to: string): string | undefined {
  const [source, target] = [part(from, 2), part(to, 2)]
  const allowed = innerLadder[source]
  if (!allowed || source === target || allowed.includes(target)) return undefined
  return `sim/${source} may not know sim/${target}`
}

function betweenStrangers(from: string, to: string): string | undefined {
  const folder = part(from, 1)
  const [mine, theirs] = [from, to].map((path) => part(path, 2))
  // Files that stand beside the numbered or named folders are the protocol and the catalogue.
  const isFolder = (path: string) => path.split('/').length > 3
  const shared = strangers[folder]
  if (!shared || !isFolder(from) || mine === theirs || shared.includes(theirs)) return undefined
  return isFolder(to) ? `${folder}/${mine} may not know ${folder}/${theirs}` : undefined
}

/** Why the file `from` may not import `to` (paths without extension); undefined where it may. */
export function forbiddenImport(from: string, to: string): string | undefined {
  const [source, target] = [part(from, 1), part(to, 1)]
  if (!to.startsWith('src/')) return source === 'i18n' ? undefined : 'it lies outside src'
  if (source === target) return source === 'sim' ? insideSim(from, to) : betweenStrangers(from, to)
  const allowed = ladder[source]
  if (!allowed) return `src/${source} is not in the ladder`
  const door = target === 'sim' && to === 'src/sim/scenario' ? 'sim/scenario' : target
  if (!allowed.some((name) => name === '*' || name === target || name === door))
    return `${source} may not know ${door}`
  if (target === 'sim' && !doors.includes(to)) return 'it is not a door of sim'
  return undefined
}
