// Before anybody tastes, the new version gets a copy of every request, and nobody its answers.
import { tasting } from './tasters'

/** The scenario as a document. */
export const mirrored = tasting({
  release: {
    steps: [
      { weight: 0, mirror: 100, bake: '60s' },
      { weight: 10, bake: '60s' },
      { weight: 25, bake: '60s' },
      { weight: 50, bake: '60s' },
      { weight: 100, bake: '60s' },
    ],
    every: '10s',
    analysis: [{ by: 'z', limit: 2.33, minimum: 100 }],
  },
  background: 0.01,
})
