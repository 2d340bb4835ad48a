// Chapter 11: a balancer that the provider runs: probes as an ALB sends them, three times as often.
import { chosenShop } from './chosenShop'

/** The scenario as a document. */
export const chosenCloud = chosenShop({
  gateway: { policy: { kind: 'round-robin' } },
  health: { dialect: 'aws', active: { interval: '10s' } },
})
