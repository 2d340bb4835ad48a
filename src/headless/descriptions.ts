// What each key of the scenario format means, with its unit, for editors that complete and check
// documents by the published JSON Schema. Kept apart from the format itself: no page needs them.

import { entryDescriptions } from './entryDescriptions'
import { openedDescriptions } from './openedDescriptions'
import { scalingDescriptions } from './scalingDescriptions'
import { sessionDescriptions } from './sessionDescriptions'
import { versionDescriptions } from './versionDescriptions'

/** By "owner.key", or "owner(kind).key" where a kind gives the key a meaning of its own. */
export const descriptions: Readonly<Record<string, string>> = {
  ...entryDescriptions,
  ...openedDescriptions,
  ...sessionDescriptions,
  ...scalingDescriptions,
  ...versionDescriptions,
  'scenario.$schema': 'Address of this schema, for editors.',
  'scenario.version': 'Version of the format: 1.',
  'scenario.seed': 'Seed of all chance in the run, a whole number. Default 1.',
  'scenario.duration': 'End of the run, a duration up to 168h (7 days).',
  'scenario.traffic': 'Streams of requests, 1 to 64.',
  'scenario.gateway': 'The balancer. Default: round robin at layer 7.',
  'scenario.gateways': 'Several balancers instead of one, 1 to 64; clients are dealt out to them.',
  'scenario.pools': 'Pools of servers, 1 to 64. Without routes, traffic goes to the first.',
  'scenario.health': 'How balancers notice that a server is ill. Default: nobody looks.',
  'scenario.interventions': 'Changes to the running system, at most 10,000, in any order.',

  'traffic.name': 'Name of the traffic, unique in the document.',
  'traffic.arrivals': 'When requests come.',
  'traffic.work': 'How long a request keeps a slot of a server of speed 1 busy.',
  'traffic.until': 'Arrivals stop before this instant, a duration. Default: the end of the run.',
  'traffic.clients': 'Who asks.',

  'arrivals.kind': 'The arrival process.',
  'arrivals(constant).rate': 'Requests a second, evenly spaced; the first comes at 0 s.',
  'arrivals(poisson).rate': 'Requests a second on average, independent of one another.',
  'arrivals(burst).rate': 'Requests a second while it is calm.',
  'arrivals(burst).burstRate': 'Requests a second during a burst.',
  'arrivals(burst).calm': 'Mean length of a calm, a duration from 10ms; lengths are exponential.',
  'arrivals(burst).burst': 'Mean length of a burst, a duration from 10ms; lengths are exponential.',
  'arrivals(ramp).from': 'Requests a second at the start.',
  'arrivals(ramp).to': 'Requests a second at the end of the ramp and from then on.',
  'arrivals(ramp).over': 'How long the rate takes from one to the other, a duration.',
  'arrivals(ramp).hold': 'How long the rate stays at `from` first, a duration. Default 0ms.',
  'arrivals(day).mean': 'Requests a second over the whole day.',
  'arrivals(day).peak': 'The highest rate, as a multiple of the mean, from 1.',
  'arrivals(day).trough': 'The lowest rate, as a multiple of the mean, up to 1.',
  'arrivals(day).shape': 'The course of the day from midnight on. Default sine.',
  'arrivals(day).weekend': 'Rate of the sixth and seventh day over that of the others. Default 1.',
  'arrivals(day).noise': 'Chance on top. Default: none.',
  'noise.size': 'Standard deviation of the multiple of the rate, 0 to 1; its mean is 1.',
  'noise.every': 'It is drawn anew so often, a duration from 100ms. Default 60s.',
  'arrivals(day).length': 'Length of a day, a duration from 1s. Default 24h.',
  'arrivals(closed).clients': 'How many clients take turns at asking and thinking.',
  'arrivals(closed).think':
    'Pause of a client after each answer: a duration, the mean of an exponential pause, or an ' +
    'object like that of work.',
  'arrivals(trace).requests': 'Requests one by one, at most 50,000, in the order of time.',

  'request.at': 'Instant at which it is sent, a duration from the start.',
  'request.client': 'Address of the client.',
  'request.method': 'HTTP method. Default GET.',
  'request.path': 'Path with query. Default /.',
  'request.headers': 'Headers by name.',
  'request.cookies': 'Cookies by name.',
  'request.work': 'Its work, a duration. Default: drawn from the work of the traffic.',

  'work.kind': 'The distribution.',
  'work(fixed).value': 'The same length each time, a duration up to 24h.',
  'work(uniform).low': 'The shortest, a duration.',
  'work(uniform).high': 'The longest, a duration.',
  'work(exponential).mean': 'The mean, a duration.',
  'work(lognormal).mean': 'The mean, a duration.',
  'work(lognormal).cv': 'Standard deviation over mean, 0 to 100.',
  'work(pareto).mean': 'The mean, a duration.',
  'work(pareto).shape': 'Tail index, from 1.01; the smaller, the heavier the tail.',

  'clients.count': 'How many clients there are. Default 50.',
  'clients.behindNat': 'Share of the clients that come from one address, 0 to 1. Default 0.',
  'clients.cookies': 'Share of the clients that keep cookies, 0 to 1. Default 1.',
  'clients.heaviest':
    'Share of all requests that the first client sends, 0 to 1; the others share the rest. ' +
    'Default: all send alike.',
  'clients.connections':
    'How clients connect to the gateway. Without it nothing is known of connections.',

  'connections.protocol':
    'http/1.1 and tcp carry one request at a time, http/2, websocket and udp many; tcp and udp ' +
    'need layer 4. Default http/1.1.',
  'connections.keep': 'Kept for the next request, or a new one for each. Default kept.',
  'connections.perClient': 'Connections that one client keeps at once, 1 to 64. Default 1.',
  'connections.idleTimeout': 'Closed when unused for so long, a duration from 1ms. Default 60s.',
  'connections.maxRequests': 'Closed after so many requests. Default: after any number.',
  'connections.maxAge':
    'Closed when open for so long and nothing is under way, a duration from 1ms. Default: never.',
  'connections.tls': 'Version of TLS, whose handshake costs round trips. Default none.',
  'connections.resumption':
    'Share of the handshakes after the first of a client that resume a session. Default 0.',

  'connections.earlyData':
    'Who resumes a session sends the request with the handshake (0-RTT); with TLS 1.3. ' +
    'Default false.',

  'traffic.objects': 'The paths that are asked for. Default: all ask for the same.',
  'traffic.comeBack': 'Who was not served tries again, with the same work. Default: nobody does.',
  'comeBack.share': 'Share of those who were not served, 0 to 1. Default 1.',
  'comeBack.after': 'Pause before that, on average: a duration, exponential. Default 5s.',
  'comeBack.most': 'Times that one customer tries again, 1 to 100. Default 3.',
  'traffic.writes': 'Share of requests that write, 0 to 1. Default: as their methods say.',
  'traffic.status':
    'The requests are malformed and answered with this, 400 to 499. Default: they are not.',
  'objects.count': 'How many paths there are, 1 to 10,000.',
  'objects.skew':
    'How uneven: popularity falls with the rank to this power (Zipf), 0 to 10. Default 1.',

  'gateway.layer': '4: forwards connections; 7: reads requests. Default 7.',
  'gateway.policy': 'How a server is chosen. Default round-robin.',
  'gateway.timeout': 'How long a client waits for its answer, a duration. Default 10s.',
  'gateway.retries': 'Attempts on other servers after a refusal, 0 to 10. Default 0.',
  'gateway.retryOn': 'Failures of a server that had the request after which another is tried.',
  'gateway.retryWrites': 'Requests that write are tried again as well. Default false.',
  'gateway.serverTimeout': 'A server that has not answered by then is not waited for.',
  'gateway.network':
    'Delay one way: a duration up to 60s for every hop, or an object with one for either side of ' +
    'the gateway. Default 0ms.',
  'network.client': 'Delay one way between client and gateway. Default 0ms.',
  'network.server': 'Delay one way between gateway and server. Default 0ms.',
  'gateway.costs': 'Core time of its own work. Default: it takes none.',
  'costs.cores': 'Cores that do this work, first in, first out, 1 to 256. Default 1.',
  'costs.connection': 'Core time of a new connection. Default 0ms.',
  'costs.request': 'Core time of a request that is read: layer 7. Default 0ms.',
  'costs.forward': 'Core time of a request that is passed on unread: layer 4. Default 0ms.',
  'costs.handshake': 'Core time of a TLS handshake that ends here. Default 0ms.',
  'costs.resumption': 'Core time of one that resumes a session. Default 0ms.',
  'costs.kib': 'Core time of each KiB of an answer that is passed on. Default 0ms.',
  'gateway.tls':
    'What it does with the encryption of its clients. Default: passthrough at layer 4, terminate ' +
    'at layer 7.',
  'gateway.return':
    'through, or direct at layer 4: servers answer clients past the gateway. Default through.',
  'gateway.upstream':
    'Connections to servers that a gateway of layer 7 keeps. Default: they are always at hand.',
  'upstream.keepalive': 'Idle connections kept to each server. Default 32.',
  'gateway.queue': 'Places for requests that wait at the gateway itself. Default 0.',
  'gateway.queueTimeout':
    'Who has waited there for so long is answered 503. Default: as long as the client waits.',

  'gateway.balancers':
    'How many such balancers there are, each with its own counts; clients are dealt out to them. ' +
    'Default 1.',
  'gateway.reports': 'The load of servers is known from periodic reports. Default: own counts.',
  'reports.every': 'Time between two reports, a duration from 1ms.',

  'policy.kind': 'Name of the policy.',
  'policy.dialect':
    'The product whose own rule it is: order, ties, weights, hashes. Default: the textbook.',
  'policy.variant': 'A rule of the same family, in the word of the product.',
  'policy.choices': 'How many servers drawn at random are compared. Default 2; peak-ewma: all.',
  'policy.bias':
    'Envoy: power of the requests under way that a weight is divided by, 0 to 100. Default 1.',
  'policy.key':
    'What is hashed: client, path, uri, header:NAME or cookie:NAME. Default client; HAProxy: uri.',
  'policy.hash': 'Hash function, in the word of the product.',
  'policy.avalanche': 'HAProxy: the hash is stirred once more.',
  'policy.points': 'Points on the ring for a server of mean weight, 1 to 1,000. Default 100.',
  'policy.ringSize': 'Envoy: points on the ring at least, 1 to 8,388,608. Default 1024.',
  'policy.maxRingSize': 'Envoy: points on the ring at most, from ringSize. Default 8388608.',
  'policy.tableSize':
    'Places in the table of Maglev, a prime up to 5,000,011. Default 65537; LVS: 4093.',
  'policy.factor':
    'Bounded load: percent of the mean load that a server may have, 100 to 65,535. Default 125; ' +
    'HAProxy and Envoy: 150.',
  'policy.decay': 'Peak EWMA: time constant of the mean, a duration from 1ms. Default 10s.',
  'policy.slowStart':
    'Envoy: how long the weight of a server grows that has just come or been switched on, a ' +
    'duration from 1ms. Default: not at all.',
  'policy.aggression':
    'Envoy: how fast it grows, above 0 to 100; 1 is in proportion to time. Default 1.',
  'policy.minWeight': 'Envoy: percent of the weight that it grows from, 0 to 100. Default 10.',

  'pool.name': 'Name of the pool, unique in the document.',
  'pool.servers': 'Its servers; 1,024 over all pools, with those that are added later.',

  'server.name': 'Name of the server, given once in a run.',
  'server.weight': 'Its share against the others, a whole number from 0. Default 1.',
  'server.slots': 'Requests served at once, from 1. Default 1.',
  'server.queue': 'Waiting places, from 0. Default 1000.',
  'server.speed': 'Work done per second, 0.001 to 1,000; 2 halves the time. Default 1.',
  'server.address': 'Address and port. Default: by its place, from 10.0.1.10:8080.',
  'server.id': 'Number of the server. Default: its place in the pool, from 1.',
  'server.state': 'What the balancer has been told about it. Default up.',
  'server.maxConnections': 'Unanswered requests that the balancer allows; 0: any. Default 0.',
  'server.minConnections':
    'And while the pool is idle, as minconn of HAProxy; needs fullConnections.',
  'server.errors': 'Share of requests answered with status 500, 0 to 1. Default 0.',
  'server.errorTime':
    'How long such an answer takes, a duration. Default: as long as the work of the request.',
  'server.cache': 'What it remembers: a path answered once is quicker from then on.',
  'cache.hit': 'Work of a request for a path that it remembers, a duration.',
  'cache.miss': 'Work of any other, a duration. Default: the work that the request brings.',
  'server.priority':
    'Level among those of Envoy, 0 to 15: the next one takes what a level cannot. Default 0.',
  'server.version': 'Version of what runs there. Default v1.',
  'server.memory': 'Memory whose overflow crashes the server. Default: no limit.',

  'memory.limit': 'MiB; what is over it crashes the server.',
  'memory.base': 'MiB in use when idle. Default 0.',
  'memory.perRequest': 'MiB for each request that waits or is served.',
  'memory.leak': 'MiB kept of each request that it has finished, until it starts again. Default 0.',
  'memory.restart': 'From the crash until it accepts again, a duration. Default 30s.',

  'intervention.at': 'Instant at which it happens, a duration from the start.',
  'intervention.do': 'What happens.',
  'intervention.server': 'Name of the server.',
  'intervention(server.slow).speed': 'Work done per second from then on.',
  'intervention(server.errors).share': 'Share of requests answered with status 500, 0 to 1.',
  'intervention(server.errors).errorTime': 'How long such an answer takes, a duration.',
  'intervention(server.weight).weight': 'Its weight from then on.',
  'intervention(server.queue).queue': 'Its waiting places from then on.',
  'intervention(server.add).pool': 'Pool that takes it in. Default: the first.',
  'intervention(server.add).server': 'The new server.',
  'intervention(traffic.rate).traffic': 'Name of the traffic.',
  'intervention(traffic.rate).rate': 'Requests a second from then on.',
  'intervention(traffic.work).traffic': 'Name of the traffic.',
  'intervention(traffic.work).work': 'The work that requests sent from then on bring.',
  'intervention(policy.set).policy': 'The policy from then on.',
  'intervention(health.set).health':
    'How servers are looked after from then on; an empty object: by nobody.',
  'intervention(gateway.timeout).timeout': 'Patience of requests sent from then on, a duration.',
  'intervention(gateway.retries).retries': 'Attempts after a refusal from then on.',
  'intervention(gateway.reports).every':
    'Time between two reports of the load from then on, a duration from 1ms; the first comes at ' +
    'once. Default: own counts.',
  'intervention(connections.maxAge).traffic': 'Name of the traffic.',
  'intervention(connections.maxAge).maxAge':
    'Age at which its connections close, those that are open included. Default: never.',
  'intervention(gateway.scale).balancers':
    'How many balancers take clients from then on, 1 to 64; new ones are like the first.',

  'pool.health': 'In place of the health of the document; {} is none.',
  'pool.fullConnections':
    'Requests with which minConnections has become maxConnections, as fullconn of HAProxy.',
  'health.dialect': 'The product whose manner and defaults are meant.',
  'health.active': 'Probes; {} for those of the dialect. Default: none are sent.',
  'health.passive': "What customers' requests tell. Default: not looked at.",
  'health.slowStart':
    'The weight of a server that is let back in grows for so long, a duration. Default 0ms.',
  'health.panic':
    'With a smaller share of well servers, all are used, 0 to 1. Default 0; envoy: 0.5.',
  'health.failOpen': 'When nobody is left, all are used. Default false; aws: true.',

  'active.kind': 'tcp: a connection; http: the expected status; time: the same, soon enough.',
  'active.interval': 'Between two probes of a server, a duration from 1ms. Default 5s.',
  'active.timeout':
    'No answer for so long is a failure, a duration up to the interval. Default 2s.',
  'active.jitter': 'Each interval is longer by chance, by up to this duration. Default 0ms.',
  'active.fall': 'Failures in a row that take a server out, 1 to 1,000. Default 3.',
  'active.rise': 'Passes in a row that let it back in, 1 to 1,000. Default 2.',
  'active.fastInterval':
    'In place of the interval while a state is changing, a duration. Default: the interval.',
  'active.downInterval':
    'In place of the interval while a server is fully out, a duration. Default: the interval.',
  'active.answered':
    'beside: without a slot; queued: in a slot, behind customers; ahead: in a slot, before them.',
  'active.path': 'health: a path of its own; app: meets the errors that customers meet.',
  'active.work': 'Work of one probe. Default: fixed, 1ms.',
  'active.expect': 'Statuses that pass, such as 200 or 200-399.',
  'active.limit': 'Of kind time: a longer answer is a failure, a duration up to the timeout.',
  'active.good':
    'Of kind time: an answer between this and the limit says nothing. Default: the limit.',

  'passive.counts': 'all: answers of 5xx are failures too; connection: they are not.',
  'passive.consecutive': 'Ejected after so many failures in a row, to 1,000; 0: after none.',
  'passive.failures': 'Ejected after so many failures within the window, 1 to 1,000.',
  'passive.share': 'Ejected at this share of failures within the window, above 0 to 1.',
  'passive.slowness':
    'Ejected when so many times as slow as the others within the window, above 1 to 1,000.',
  'passive.window': 'Span that is looked back on, a duration. Default 10s.',
  'passive.minimum': 'Answers that a share or a comparison needs. Default 10; envoy: 100.',
  'passive.deviations':
    'Ejected when the success rate is so many standard deviations below the mean, at a sweep.',
  'passive.hosts': 'Servers that such a comparison needs. Default 5.',
  'passive.sweep': 'How often all servers are compared and returns happen, a duration.',
  'passive.out': 'How long a server is out the first time, a duration. Default 30s.',
  'passive.outMost': 'Each time is longer by `out`, up to this duration. Default: `out`.',
  'passive.maxEjected': 'Never more than this share of the servers, 0 to 1. Default 1.',
  'passive.alwaysOne': 'One may be ejected in any case. Default false.',
  'passive.maxFails': 'nginx: max_fails; 0 to 1,000. Default 1.',
  'passive.failTimeout': 'nginx: fail_timeout, a duration. Default 10s.',
  'passive.observe': 'HAProxy: layer7 counts answers of 5xx too. Default layer7.',
  'passive.errorLimit': 'HAProxy: errors in a row, 1 to 1,000. Default 10.',
  'passive.onError': 'HAProxy: what follows. Default fail-check.',

  'intervention(server.health).degraded':
    'With a passing status: it says that it is not at its best. Default: it does not.',
  'intervention(server.health).status': 'What its health path answers, 100 to 599.',
  'intervention(server.hang).silent':
    'As if its cable were cut: not even a connection is refused. Default false.',
}
