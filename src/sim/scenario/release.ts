// The key `release` of a document: one of several kinds, each with a file of its own.
import * as v from 'valibot'
import { blueGreen, blueGreenSpec, checkBlueGreen, writeBlueGreen } from './blueGreen'
import { canaryRelease, canarySpec, writeCanary } from './canary'
import { checkCanary } from './canaryChecks'
import type { ReleaseSpec } from './releaseSpec'
import type { Report } from './report'
import type { ReadDocument } from './schema'
import { object, variantRule } from './values'
import type { Written } from './written'

/** How a new version takes the place of the old one. */
export const release = v.variant(
  'kind',
  [object({ kind: v.optional(v.literal('none'), 'none') }), blueGreen, canaryRelease],
  variantRule(['none', 'blue-green', 'canary']),
)

const namesOf = ({ pools }: { readonly pools: readonly { readonly name: string }[] }) =>
  pools.map(({ name }) => name)

/** The release of a document, with its defaults. */
export const releaseSpec = (read: ReadDocument): ReleaseSpec | undefined => {
  const found = read.release
  if (found === undefined || found.kind === 'none') return undefined
  const names = namesOf(read)
  return found.kind === 'canary' ? canarySpec(found, names) : blueGreenSpec(found, names)
}

/** The keys of a document from which `releaseSpec` makes the same; defaults are left out. */
export const writeRelease = (
  spec: ReleaseSpec,
  pools: readonly { readonly name: string }[],
): Written => {
  const names = namesOf({ pools })
  return spec.kind === 'canary' ? writeCanary(spec, names) : writeBlueGreen(spec, names)
}

/** Notes what is wrong with the release of a document. */
export function checkRelease(read: ReadDocument, report: Report): void {
  const found = read.release
  if (found === undefined || found.kind === 'none') return
  const { gateway, gateways = gateway === undefined ? [] : [gateway] } = read
  gateways.forEach(({ routes }, index) => {
    const at = gateway === undefined ? ['gateways', index] : ['gateway']
    if (routes !== undefined) report.add({ at: [...at, 'routes'], found: routes }, 'release-routes')
  })
  if (found.kind === 'canary') checkCanary(found, read, report)
  else {
    const count = gateways.reduce((sum, { balancers }) => sum + balancers, 0)
    const around = { names: namesOf(read), gateways: count, entry: read.entry, report }
    checkBlueGreen(found, { at: ['release'], ...around })
  }
}
