// nginx's least_conn.
// What it knows: the requests that it has sent to each server and not seen answered, the weights.
// What it does: the fewest of them by weight, before the request is counted in; a tie goes by
//   smooth round robin among the tied, so that three equal servers whose requests all stay get
//   a b c c b a.
// Cost per decision: one pass over the list, and one over the tied.
// When it fails: a server that answers errors at once looks free and draws everything.
// Reference: nginx 1.22.1, src/http/modules/ngx_http_upstream_least_conn_module.c.
import { type Choice, defineBalancer } from '../balancer'
import { createPeers, heedFailure, isReload, type Peers } from './peers'
import { chooseCheapest, explainCheapest } from './ties'

const needs = ['outstanding', 'weight'] as const

const cost = ({ pool }: Choice<Peers>, place: number): number => pool.outstanding[place]

/** What nginx does under `least_conn`. */
export const nginxLeastConnections = defineBalancer<Peers>({
  id: 'nginx:least-connections',
  overflows: true,
  needs,
  memory: createPeers,
  choose: (choice) => chooseCheapest(choice, cost),
  explain: (choice) =>
    explainCheapest(choice, {
      rule: 'nginx:least-connections',
      needs,
      cost,
      known: ({ pool }, place) => ({
        outstanding: pool.outstanding[place],
        weight: pool.weight[place],
      }),
    }),
  on(notice, { pool, memory }) {
    if (isReload(notice)) Object.assign(memory, createPeers(pool))
    else heedFailure(notice, pool, memory)
  },
})
