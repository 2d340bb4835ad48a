// An embed has no address bar: what the course writes there stays here, as a link to the course.
import { type AddressBar, hashOf, openAddressBar, parseAddress } from '../store'
import type { Asked } from './parameters'

/** The course, beside the page of the embed. */
const COURSE = './index.html'

/** The hash under which the course has what an embed shows; a run in the fragment goes with it. */
export function hashFor({ panel, scenario }: Pick<Asked, 'panel' | 'scenario'>, fragment: string) {
  const query = new URLSearchParams()
  if (scenario) query.set('example', scenario)
  const run = new URLSearchParams(fragment.replace(/^#/, '')).get('run')
  if (run !== null) query.set('run', run)
  const text = query.toString()
  return `${hashOf({ page: 'panel', id: panel })}${text && `?${text}`}`
}

/** The bar over no window: the frame's own address and the page's history stay as they are. */
export function openBar(hash: string): AddressBar {
  const location = {
    hash,
    get href() {
      return new URL(`${COURSE}${location.hash}`, document.baseURI).href
    },
  }
  const write = (_: unknown, __: string, next?: string | URL | null) => {
    location.hash = String(next)
  }
  return openAddressBar({
    location,
    history: { pushState: write, replaceState: write },
    addEventListener() {},
    removeEventListener() {},
  })
}

/** Whether the address brings a run that could be read, and so an instant of its own. */
export const bringsRun = (hash: string): boolean => parseAddress(hash).runs.length > 0
