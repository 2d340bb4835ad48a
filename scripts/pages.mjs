// What the pages of the course load on arrival, read from a build's manifest. What a reader's act
// brings (the inspector, a table, another language of a chapter) is not among it; workers that
// start by themselves are.
import { examplesOf, manifestOf, scenariosOf } from './examples.mjs'

/** A chunk and everything it imports statically: what the browser must have to run it. */
export function closure(chunks, keys) {
  const seen = new Set()
  const visit = (key) => {
    if (seen.has(key)) return
    seen.add(key)
    for (const next of chunks[key].imports ?? []) visit(next)
  }
  for (const key of keys) visit(key)
  return [...seen].map((key) => chunks[key].file).filter((file) => file.endsWith('.js'))
}

/** Runs in numbers, beside the page. */
const many = ['src/playback/replications.ts', 'src/playback/replications.worker.ts']

/** The order of the choices, which is found beside the page. */
const ordered = ['src/panels/compare/Order.tsx', ...many]

const hasChanges = ({ interventions }) => interventions.length > 0

/** Marks that the key of some runs explains, and the parts of the engine that bring them. */
const rareItem = 'src/stage/RareItem.tsx'
const drawn = /\/(gateway|health)\//

const camel = (kind) => kind.replace(/-(.)/g, (_, letter) => letter.toUpperCase())

const isSaid = (value) => value !== undefined && value !== null

/** The parts of the engine that a scenario asks for, as src/sim/parts.ts has it. */
const partsOf = ({
  traffic,
  gateways,
  pools,
  affinity,
  scaling,
  entry,
  versions,
  data,
  release,
  regions,
}) =>
  Object.entries({
    'gateway/desk': [
      ...traffic.map(({ requests }) => requests),
      ...gateways.flatMap((one) => [one.routes, one.cache, one.firewall, one.compression]),
      ...gateways.flatMap((one) => [one.return, one.costs?.kib || null]),
    ],
    'gateway/cache/desk': gateways.map(({ cache }) => cache),
    'pattern/patterns': [JSON.stringify([gateways, release]).includes('"regex":') || null],
    'doors/doorkeeping': [entry],
    'gateway/wiring': [
      ...traffic.map(({ clients }) => clients.connections),
      ...gateways.flatMap(({ costs, upstream }) => [costs, upstream]),
    ],
    'health/caring': pools.map(({ health }) => health),
    'release/versioning': [versions, data, release],
    'release/blueGreen': [release?.kind === 'blue-green' ? release : null],
    'release/canary/canary': [release?.kind === 'canary' ? release : null],
    'release/canary/inviting': release?.steps?.map(({ match }) => match?.length || null) ?? [],
    'scaling/autoscaler': [scaling],
    'gateway/limiting': [
      ...pools.map(({ fullConnections }) => fullConnections),
      ...gateways.map(({ queueTimeout }) => queueTimeout),
    ],
    'regions/replicating': [regions],
    'gateway/repeating': gateways.flatMap((one) => [one.retryOn, one.serverTimeout]),
    'traffic/returning': traffic.map(({ comeBack }) => comeBack),
    'sessions/desk': [affinity, ...traffic.map(({ sessions }) => sessions)],
    'sessions/naming': [['nginx', 'envoy'].find((one) => one === affinity?.dialect)],
  })
    .filter(([, asked]) => asked.some(isSaid))
    .map(([part]) => `src/sim/${part}.ts`)

/** What comes without a product's other rules, as src/sim/balancers/shelf.ts has it. */
const usual = ['round-robin', 'least-connections']

/** The rules of each example of a panel: those of its lanes, and those that the manifest names; and
 * the parts of the engine that its lanes ask for. */
function rulesOf(id) {
  const scenarios = scenariosOf(id)
  const named = [...manifestOf(id).matchAll(/kind: '([\w-]+)'/g)].map(([, kind]) => ({ kind }))
  return examplesOf(id).map((example) => {
    const played = example.lanes.map((lane) => scenarios[lane])
    const policies = played.flatMap(({ gateways }) => gateways.map(({ policy }) => policy))
    const rules = [...named, ...policies].map(({ kind, dialect }) => {
      const file = usual.includes(kind) ? 'usual' : 'index'
      return `src/sim/balancers/${dialect ? `${dialect}/${file}` : camel(kind)}.ts`
    })
    const own = `src/panels/${id}/examples/${example.id}.json`
    // The rules of products are opened with the order in which they choose.
    const order = id === 'compare' && policies.some(({ dialect }) => dialect) ? ordered : []
    const parts = played.flatMap(partsOf)
    const key = id === 'compare' || parts.some((part) => drawn.test(part)) ? [rareItem] : []
    const figures = id === 'autoscaling' ? ['src/sim/figures.ts'] : []
    const words = played.some(hasChanges) ? ['src/charts/score/actWords.ts'] : []
    return [own, ...order, ...key, ...figures, ...words, ...rules, ...parts]
  })
}

/** What messages say, in each language: a page loads that of its reader. */
const textsIn = (name) => `src/i18n/paraglide/texts/${name}.js`
const texts = ['en', 'zh'].map(textsIn)

const home = ['index.html', 'src/app/Site.tsx', 'src/app/home/Home.tsx']

/** The course home, with the page that it shows, in each language. */
export const homesOf = (chunks) => texts.map((text) => closure(chunks, [...home, text]))

/** What a panel loads once its reader opens it (a sheet, a form, a request to try) or comes down
 * to it. */
const opened = [
  'src/panels/autoscaling/Sheet.tsx',
  'src/panels/canary/Sheet.tsx',
  'src/panels/compare/Lower.tsx',
  'src/panels/compare/Pair.tsx',
  'src/panels/health/Sheet.tsx',
  'src/panels/routes/RouteForm.tsx',
  'src/panels/routes/Trial.tsx',
  'src/panels/sessions/Tally.tsx',
]

/** For each example of a panel, in each language, all that its page loads before anybody acts. */
export function openingsOf(chunks, id) {
  // The manifest goes by its panel's name.
  const isPart = (key) => key.startsWith(`src/panels/${id}/`) && chunks[key].isDynamicEntry
  const isLater = (key) => [...opened, ...ordered].includes(key) || key.includes('/examples/')
  const isOwn = (key) => chunks[key].name === id || (isPart(key) && !isLater(key))
  const keys = ['index.html', 'src/app/PanelPage.tsx', ...Object.keys(chunks).filter(isOwn)]
  // A curve of many runs begins with them.
  if (id === 'utilization-curve') keys.push(...many)
  return rulesOf(id).flatMap((more) =>
    ['en', 'zh'].map((locale) => {
      const own = [...more, textsIn(`${id}.${locale}`)].filter((key) => key in chunks)
      return closure(chunks, [...keys, textsIn(locale), ...own])
    }),
  )
}
