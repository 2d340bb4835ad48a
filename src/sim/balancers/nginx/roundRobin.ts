// nginx's default, smooth weighted round robin.
// What it knows: the weights, and its own turns so far.
// What it does: 5:1:1 gives a a b a c a a; of equals the first in the list goes. A server that is
//   not open gains nothing meanwhile, so that it comes back where it stood.
// Cost per decision: one pass over the list, as in nginx.
// When it fails: as all turns do: it looks at nothing.
// Reference: nginx 1.22.1, src/http/ngx_http_upstream_round_robin.c.
import { type Choice, defineBalancer } from '../balancer'
import {
  createPeers,
  explainTurn,
  heedFailure,
  isReload,
  type Peers,
  takeTurn,
  turnOf,
} from './peers'

const rule = 'nginx:round-robin'
const needs = ['weight'] as const

// A request that goes where its cookie says takes the turn of that server if it was the next one
// anyway, so that what it owes stays bounded.
const charge = (choice: Choice<Peers>, place: number): void => {
  const { ready } = choice.pool
  if (turnOf(ready, choice.memory) === place) takeTurn(choice, ready)
}

/** What nginx does where an upstream names no method. */
export const nginxRoundRobin = defineBalancer<Peers>({
  id: rule,
  overflows: true,
  needs,
  memory: createPeers,
  choose: (choice) => takeTurn(choice, choice.pool.ready),
  explain: (choice) => explainTurn(choice, { rule, needs }),
  on(notice, choice) {
    const { pool, memory } = choice
    if (isReload(notice)) Object.assign(memory, createPeers(pool))
    else if (notice.kind === 'charged') charge(choice, notice.place)
    else heedFailure(notice, pool, memory)
  },
  turn: ({ ready }, memory) => turnOf(ready, memory),
})
