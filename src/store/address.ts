// The address: a route, and with it perhaps a whole run. Everything stands behind the hash, so that
// the app works under any path and from any static host.
export type Route =
  | { readonly page: 'home' }
  | { readonly page: 'chapter'; readonly id: string; readonly section: string | null }
  | { readonly page: 'panel'; readonly id: string }
  | { readonly page: 'present'; readonly id: string; readonly step: number } // from 0
  | { readonly page: 'presenter'; readonly id: string }
  | { readonly page: 'handout'; readonly id: string }
  | { readonly page: 'gallery' }
  | { readonly page: 'glossary' }
  | { readonly page: 'search' }
  | { readonly page: 'progress' }
  | { readonly page: 'teach' }
  | { readonly page: 'unknown'; readonly path: string } // as it stood in the address

export interface Address {
  readonly route: Route
  /** Session that `runs` is for; null: the panel of the page. */
  readonly figure: string | null
  /** Packed runs, one a lane; empty where the address carries none. */
  readonly runs: readonly string[]
  /** Everything else that was asked, such as an embed's theme. */
  readonly options: Readonly<Record<string, string>>
}

const singles = ['gallery', 'glossary', 'search', 'progress', 'teach'] as const

/** Between the runs of two lanes; stands in no packed run. */
export const BETWEEN = '.'

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** A path from an address as a reader writes it, cut where it is longer than a line or two. */
export const readablePath = (path: string): string => decoded(path).slice(0, 300)

function routeOf(path: string): Route {
  const [page, id = '', section = ''] = path.split('/').map(decoded)
  const depth = path === '' ? 0 : path.split('/').length
  if (depth === 0) return { page: 'home' }
  const single = singles.find((one) => one === page)
  if (single && depth === 1) return { page: single }
  if (page === 'chapter' && id && depth <= 3) return { page, id, section: section || null }
  if ((page === 'panel' || page === 'presenter' || page === 'handout') && id && depth === 2)
    return { page, id }
  if (page === 'present' && id && depth <= 3 && /^\d{0,3}$/.test(section))
    return { page, id, step: Math.max(1, Number(section)) - 1 }
  return { page: 'unknown', path }
}

/** Reads what stands after the hash, the hash included or not. */
export function parseAddress(hash: string): Address {
  const text = hash.replace(/^#/, '')
  const [path, ...rest] = text.split('?')
  const query = new URLSearchParams(rest.join('?'))
  // Without a prototype: the names come from outside.
  const options: Record<string, string> = Object.create(null)
  for (const [key, value] of query) if (key !== 'run' && key !== 'figure') options[key] = value
  const run = query.get('run')
  return {
    route: routeOf(path.replace(/^\/+|\/+$/g, '')),
    figure: query.get('figure'),
    runs: run === null ? [] : run.split(BETWEEN),
    options,
  }
}

function pathOf(route: Route): string {
  switch (route.page) {
    case 'home':
      return ''
    case 'unknown':
      return route.path
    case 'panel':
    case 'presenter':
    case 'handout':
      return `${route.page}/${encodeURIComponent(route.id)}`
    case 'present':
      return `present/${encodeURIComponent(route.id)}/${route.step + 1}`
    case 'chapter': {
      const section = route.section ? `/${encodeURIComponent(route.section)}` : ''
      return `chapter/${encodeURIComponent(route.id)}${section}`
    }
    default:
      return route.page
  }
}

/** The hash for an address; `parseAddress` reads it back. */
export function formatAddress({ route, figure, runs, options }: Address): string {
  const query = new URLSearchParams(options)
  if (figure !== null) query.set('figure', figure)
  if (runs.length > 0) query.set('run', runs.join(BETWEEN))
  const text = query.toString()
  return `#/${pathOf(route)}${text ? `?${text}` : ''}`
}

/** The hash of a route that carries nothing else. */
export const hashOf = (route: Route): string =>
  formatAddress({ route, figure: null, runs: [], options: {} })
