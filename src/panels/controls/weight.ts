import { formatNumber, m, shownName } from '../../i18n'
import type { SliderControl } from '../panel'
import { lastAct } from './inForce'
import { serverSpec } from './serverSpec'

const WEIGHT_MOST = 10

/** The part that a server is meant to carry, against the others. */
export const weight = (server: string): SliderControl => ({
  kind: 'slider',
  id: `${server}-weight`,
  server,
  label: () => m.ring_weight({ server: shownName(server) }),
  min: 0,
  max: WEIGHT_MOST,
  step: 1,
  isWhole: true,
  format: (value) => formatNumber(value),
  read: (run, at) =>
    lastAct(run, at, { kind: 'server.weight', fits: (act) => act.server === server })?.weight ??
    serverSpec(run, server)?.weight ??
    1,
  act: (value) => ({ do: 'server.weight', server, weight: value }),
})
