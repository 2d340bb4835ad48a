// Why a product cannot do what a policy asks for, and what it has in its place. The ids are data;
// a page renders them in its own language, the English sentence serves the command line.

/** A sentence for each thing that a product cannot do. */
export const cannot = {
  'nginx-bounded-ring-hash': 'nginx bounds no load; its ring is `hash KEY consistent`',
  'nginx-maglev': 'nginx has no Maglev; its ring hash is `hash KEY consistent`',
  'nginx-peak-ewma': 'nginx has no peak EWMA; it weighs answers by `least_time`',
  'nginx-shortest-expected-delay':
    'nginx does not look one request ahead; its nearest is `least_conn`',
  'nginx-never-queue': 'nginx has no never queue; its nearest is `least_conn`',
  'nginx-first':
    'nginx does not fill servers in order; `backup` servers wait until all others fail',
  'nginx-join-shortest-queue':
    'nginx does not know the lines at its servers, only its own requests',
  'nginx-join-idle-queue': 'servers do not report to nginx that they are idle',
  'nginx-central-queue': 'nginx holds no line of its own: `queue` is in the commercial build only',
  'haproxy-maglev': 'HAProxy has no Maglev; ring hash is `hash-type consistent`',
  'haproxy-peak-ewma': 'HAProxy has no peak EWMA; its nearest is `balance leastconn`',
  'haproxy-least-response-time':
    'HAProxy does not balance by response time; its nearest is `balance leastconn`',
  'haproxy-shortest-expected-delay':
    'HAProxy has no shortest expected delay by name; its nearest is `balance leastconn`',
  'haproxy-never-queue': 'HAProxy has no never queue; `balance leastconn` takes idle servers first',
  'haproxy-join-shortest-queue':
    'HAProxy does not know the lines at its servers; its nearest is `balance leastconn`',
  'haproxy-join-idle-queue': 'servers do not report to HAProxy that they are idle',
  'haproxy-central-queue':
    'HAProxy has no such `balance`; it queues under any policy once servers are at `maxconn`',
  'envoy-ip-hash':
    'Envoy has no modulo hash; RING_HASH or MAGLEV with a `source_ip` hash policy does it',
  'envoy-hash': 'Envoy has no modulo hash; it has RING_HASH and MAGLEV',
  'envoy-least-response-time': 'Envoy has no least response time; its peak EWMA is in contrib',
  'envoy-shortest-expected-delay': 'Envoy has no shortest expected delay; it has LEAST_REQUEST',
  'envoy-never-queue': 'Envoy has no never queue; it has LEAST_REQUEST',
  'envoy-first': 'Envoy does not fill servers in order; priorities are for failover',
  'envoy-join-shortest-queue': 'Envoy does not know the lines at its servers; it has LEAST_REQUEST',
  'envoy-join-idle-queue': 'servers do not report to Envoy that they are idle',
  'envoy-central-queue': 'Envoy holds pending requests for each server, never in one line for all',
  'lvs-random': 'LVS draws nothing at random but with `twos`; its nearest is `rr`',
  'lvs-hash': 'LVS reads no requests: `sh` and `mh` hash the source address',
  'lvs-ring-hash': 'LVS has no ring; its consistent hash is `mh`, a Maglev table',
  'lvs-bounded-ring-hash': 'LVS bounds no load and has no ring; its consistent hash is `mh`',
  'lvs-peak-ewma': 'LVS does not measure answers; its nearest is `wlc`',
  'lvs-least-response-time': 'LVS does not measure answers; its nearest is `wlc`',
  'lvs-first': 'LVS does not fill servers in order by id; its nearest is `ovf`, by weight',
  'lvs-join-shortest-queue': 'LVS does not know the lines at its servers; its nearest is `wlc`',
  'lvs-join-idle-queue': 'servers do not report to LVS that they are idle',
  'lvs-central-queue': 'LVS holds no requests: it forwards each packet at once',
} as const

/** The id of a reason why a product cannot do something. */
export type CannotId = keyof typeof cannot

/** The English sentence of a reason; an id that is none is shown as it is. */
export const cannotSentence = (id: string | number | undefined): string =>
  Object.entries(cannot).find(([known]) => known === id)?.[1] ?? String(id)
