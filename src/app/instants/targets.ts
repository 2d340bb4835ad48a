// Where on the page a thing is: the boxes that its ring goes around.
import type { PlaceId, Thing } from './instant'

/** The ink mark around the request or server that is asked. */
const chosen =
  '[data-overlay] > g:last-of-type[visibility="visible"] > [data-part]:not([visibility="hidden"])'

const places: Readonly<Record<PlaceId, readonly string[]>> = {
  clients: ['[data-mark="client"]'],
  balancer: ['[data-mark="balancer"]'],
  pool: ['svg [data-standing]'],
  lane: [],
  instances: ['[data-stage]:not([data-stage="gone"])', '[data-stage]'],
  fleet: ['[data-live]', '[data-fleet]'],
  seed: [],
  table: [],
}

/** What of these a reader sees. */
const seen = (elements: Iterable<Element>): readonly Element[] =>
  [...elements].filter((one) => {
    const { width, height } = one.getBoundingClientRect()
    return width > 1 && height > 1
  })

function firstOf(root: ParentNode, selectors: readonly string[]): readonly Element[] {
  for (const selector of selectors) {
    const found = seen(root.querySelectorAll(selector))
    if (found.length > 0) return found
  }
  return []
}

/** The elements of a figure that show a thing; none where it is not drawn. */
export function elementsOf(figure: Element, thing: Thing, lane: number): readonly Element[] {
  const home = figure.querySelector(`[data-lane="${lane}"]`) ?? figure
  if (thing.kind === 'row') return firstOf(figure, [`[data-row="${thing.key}"]`])
  if (thing.kind !== 'place') {
    const mark = firstOf(home, [chosen])
    return mark.length > 0 ? mark : seen([home])
  }
  if (thing.place === 'seed') return firstOf(figure, ['[data-seed]'])
  if (thing.place === 'table') return firstOf(figure, ['section[data-panel] table'])
  const found = firstOf(home, places[thing.place])
  return found.length > 0 ? found : seen([home])
}
