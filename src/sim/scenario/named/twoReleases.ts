// 6.7: two whole releases after each other. Each is deployed, tested, warmed, switched, drained and
// torn down; then the other color is next.
import { cold, twoKitchens } from './twoKitchens'

const whole = twoKitchens({
  release: {
    deploy: '10s',
    boot: '10s',
    test: { requests: 15 },
    warm: 60,
    drain: '20s',
    keep: '40s',
  },
  green: cold,
  lasts: 240,
  interventions: [
    { at: '120s', do: 'release.deploy' },
    { at: '180s', do: 'release.switch' },
  ],
})

/** The scenario as a document. */
export const twoReleases = {
  ...whole,
  versions: [...(whole.versions ?? []), { name: 'v3', ...cold }],
}
