// What the keys mean that only a balancer which opens requests understands: kinds of requests and
// their answers, rules, caches.

/** By "owner.key", as in descriptions.ts. */
export const openedDescriptions: Readonly<Record<string, string>> = {
  'traffic.requests':
    'Kinds of requests, each with a share; not with closed arrivals or a trace. Default: one kind.',
  'kind.name': 'Name of the kind, unique in its traffic.',
  'kind.share': 'Its share against those of the other kinds, above 0.',
  'kind.method': 'HTTP method. Default GET.',
  'kind.host': 'Name of the host that is asked. Default: none.',
  'kind.path': 'Path with or without query. Default /.',
  'kind.objects': 'Objects under the path: "/video/1" and on. Default: the path itself.',
  'kind.headers': 'Header fields by name.',
  'kind.cookies': 'Cookies by name.',
  'kind.body': 'What follows the head of the request.',
  'body.bytes': 'Its size in bytes. Default 0.',
  'body.fields': 'Fields of a form in it, by name.',
  'kind.work': 'Work of a request of this kind. Default: that of the traffic.',
  'kind.response': 'What a server answers.',
  'response.bytes': 'Size of the answer in bytes. Default 0.',
  'response.compressible': 'Whether it is text that compresses well. Default false.',
  'response.headers': 'Header fields of the answer, such as cache-control, vary and set-cookie.',
  'gateway.routes':
    'Rules at layer 7, at most 1,000: the first whose condition holds decides; where none does, ' +
    'the answer is 404.',
  'gateway.cache': 'Keeps answers, at layer 7. Default: none are kept.',
  'keeping.ttl':
    'How long an answer is fresh whose header fields say nothing, a duration. Default 0ms: it is ' +
    'not kept.',
  'keeping.key':
    'What makes two requests ask for the same: host, path, query, method, header:NAME, ' +
    'cookie:NAME. Default host, path and query.',
  'keeping.minUses': 'How often it has to be asked for before it is kept. Default 1.',
  'keeping.lock': 'One request fetches, others wait for its answer. Default: all fetch.',
  'lock.timeout': 'How long they wait before they fetch for themselves. Default 5s.',
  'keeping.stale': 'Use of answers that are no longer fresh. Default: none.',
  'stale.whileRevalidate': 'For how long after, while they are fetched anew. Default 0ms.',
  'stale.ifError': 'For how long after, where fetching fails. Default 0ms.',
  'stale.background':
    'Whether the one who fetches is answered with what is stale, too. Default true.',
  'keeping.dialect':
    'nginx: whole seconds, and a look every 500 ms. Default: to the microsecond, and at once.',
  'route.name': 'Name of the rule. Default rule-1 and on.',
  'route.when': 'What a request has to be, all of it. Default: anything.',
  'when.host': 'Name of the host; "*.example" for every name under it.',
  'when.path': 'How the normalized path has to look.',
  'when.method': 'HTTP method.',
  'when.header': 'A header field that has to be there, and how its value has to look.',
  'when.cookie': 'A cookie that has to be there, and how its value has to look.',
  'when.body': 'A field of the form in the body; the whole body is read first.',
  'path.exact': 'The whole path.',
  'path.prefix': 'What the path begins with, as text.',
  'path.regex': 'A regular expression that matches somewhere in the path.',
  'field.name': 'Name of the field.',
  'field.exact': 'Its whole value.',
  'field.prefix': 'What its value begins with.',
  'field.regex': 'A regular expression that matches somewhere in its value.',
  'route.action': 'What is done: exactly one of pool, pools, redirect and status.',
  'action.pool': 'Pool of servers that the request is sent to.',
  'action.pools': 'Pools that share the requests by weight.',
  'share.pool': 'Name of the pool.',
  'share.weight': 'Its share against the others, a whole number from 0.',
  'action.redirect': 'Answers that the client should ask elsewhere.',
  'redirect.status': '301, 302, 303, 307 or 308. Default 302.',
  'redirect.to': 'Where: an address or a path; {host} and {path} stand for those of the request.',
  'action.status': 'Answers with this status, 200 to 599.',
  'action.timeout': 'The answer of the server has to be there by then, or 504; a duration.',
  'action.rewrite': 'Path that takes the place of the prefix, or of the whole path.',
  'action.headers': 'Header fields that are changed on the way to the server.',
  'changes.set': 'Fields that get this value; {client}, {host} and {path} are filled in.',
  'changes.add': 'Values that are added to a field, after a comma.',
  'changes.remove': 'Names of fields that are taken away.',
  'request.body': 'What follows the head of the request.',
  'request.response': 'What a server answers.',

  'gateway.firewall':
    'Looks for patterns in requests before anything else; what is found gets 403.',
  'firewall.rules': 'What it looks for, 1 to 100 patterns.',
  'firewall.detect': 'Whether it only tells what it finds. Default false.',
  'finding.name': 'Name of the rule, unique in its firewall.',
  'finding.where': 'Where: path, query, header:NAME, cookie:NAME or body:NAME.',
  'finding.regex': 'A regular expression that matches somewhere in it.',
  'gateway.compression': 'Makes answers smaller for clients that take gzip. Default: none.',
  'compression.ratio': 'What is left of an answer, 0.01 to 1; assumed. Default 0.3.',
  'compression.perKib': 'Time at the gateway for each KiB, a duration; assumed. Default 30us.',
  'compression.minBytes': 'Smaller answers stay as they are. Default 1000.',
  'gateway.bodyRate':
    'Bytes a second at which a body comes in that a rule has to see; assumed. Default 1250000.',
}
