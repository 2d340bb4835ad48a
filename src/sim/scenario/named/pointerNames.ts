// 6.3b: the pointer stands in a name server. Forty resolvers remember its answer for a minute, six
// of them for five minutes whatever they are told. After two minutes all is taken back.
import { namedKitchens } from './twoKitchens'

/** The scenario as a document. */
export const pointerNames = namedKitchens({
  release: { pointer: 'dns' },
  interventions: [{ at: '180s', do: 'release.rollback' }],
})
