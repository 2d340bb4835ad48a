// The examples of the panels with the scenarios of their lanes, as scripts and tests find them in
// the sources, which no script can load.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of all panels. */
export const panels = fileURLToPath(new URL('../src/panels', import.meta.url))

const MANIFEST = /\bid: '([\w-]+)',\s+title: [\w.]+,\s+lanes: \[([^\]]*)\]/g

/** The text of a panel's manifest. */
export const manifestOf = (id) => readFileSync(join(panels, id, 'index.ts'), 'utf8')

/** The examples of a panel: `id`, and the ids of their scenarios in `lanes`. */
export function examplesOf(id) {
  const found = [...manifestOf(id).matchAll(MANIFEST)].map(([, example, lanes]) => ({
    id: example,
    lanes: [...lanes.matchAll(/'([\w-]+)'/g)].map(([, lane]) => lane),
  }))
  if (found.length === 0) throw new Error(`${id} has no examples that can be read here`)
  return found
}

/** The files that hold the scenarios of a panel: one, or one for each example. */
function filesOf(id) {
  const whole = join(panels, id, 'scenarios.json')
  if (existsSync(whole)) return [whole]
  const folder = join(panels, id, 'examples')
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : []
}

/** The scenarios of a panel, by their ids. */
export const scenariosOf = (id) =>
  Object.assign({}, ...filesOf(id).map((file) => JSON.parse(readFileSync(file, 'utf8'))))

/** The panels that have examples. */
export const panelIds = () => readdirSync(panels).filter((id) => filesOf(id).length > 0)
