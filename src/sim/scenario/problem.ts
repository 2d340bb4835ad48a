// What is wrong with a document, as data: where, what stands there and what may stand there. A page
// renders code and params in its own language; the English sentence serves the command line.

import { patternSentence } from './patternSentence'
import { cannotSentence } from './products/cannot'

/** Figures and words that complete the sentence of a problem. */
export type ProblemParams = Readonly<Record<string, string | number>>

const grouped = (value: string | number | undefined): string =>
  String(value).replace(/^\d{4,}(?=\.|$)/, (digits) => digits.replace(/\B(?=(?:\d{3})+$)/g, ','))

const unit = (p: ProblemParams): string => (p.unit === undefined ? '' : ` ${p.unit}`)

const sentences = {
  bytes: (p) => `at most ${p.limit} of JSON (${p.traceLimit} when it holds a trace)`,
  syntax: (p) => `JSON; it breaks off at line ${p.line}, column ${p.column}`,
  depth: (p) => `at most ${p.max} levels of lists and objects inside one another`,
  data: () => 'plain JSON data: objects, lists, strings, finite numbers, true, false',
  'forbidden-key': () => 'any key but __proto__, prototype and constructor',
  'twin-key': () => 'each key once in an object',
  'unknown-key': (p) => (p.keys === '' ? 'no key' : `only the keys ${p.keys}`),
  'key-count': (p) => `at most ${p.max} keys in an object`,
  'no-list': () => 'no list here',
  missing: () => 'a value: this key is required',
  object: () => 'an object',
  list: (p) => `a list of ${p.min} to ${grouped(p.max)} ${p.of}`,
  text: (p) => `${p.what}, at most ${grouped(p.max)} characters`,
  flag: () => 'true or false',
  number: (p) => `a number from ${grouped(p.min)} to ${grouped(p.max)}${unit(p)}`,
  above: (p) => `a number greater than ${grouped(p.over)}, at most ${grouped(p.max)}${unit(p)}`,
  whole: (p) => `a whole number from ${grouped(p.min)} to ${grouped(p.max)}${unit(p)}`,
  length: (p) =>
    `a duration from ${p.min} to ${p.max === '168h' ? '168h (7 days)' : p.max} in whole ` +
    'microseconds, such as "200ms" (us, ms, s, m, h)',
  name: () => 'a name of 1 to 32 small letters, digits and hyphens that begins without a hyphen',
  'one-of': (p) => `one of ${p.options}`,
  version: () => '1, the only version of the format so far',
  cannot: (p) => `another policy or dialect: ${cannotSentence(p.reason)}`,
  'policy-option': (p) =>
    p.keys === '' ? `no option with ${p.rule}` : `with ${p.rule} only the options ${p.keys}`,
  prime: (p) => `a prime number, such as ${p.below} or ${p.above}`,
  'ring-most': (p) => `at least ringSize, ${grouped(p.least)}`,
  'product-weight': (p) => `a weight from 0 to ${p.max}: ${p.product} takes no greater one`,
  'layer-key': () => 'client, as a balancer of layer 4 reads no requests',
  think: () =>
    'a duration such as "2s" (the mean of an exponential pause), or an object like that of work',
  'twin-name': (p) => `a name of its own: it is taken at ${p.first}`,
  'unknown-name': (p) => `a ${p.of} that is there at ${p.at}: ${p.known}`,
  'one-key': (p) => `exactly one of the keys ${p.keys}`,
  'twin-field': () => 'each header once: capitals do not count',
  pattern: (p) => `a regular expression; ${patternSentence(p.fault)} (character ${p.place})`,
  'unknown-pool': (p) => `a pool of the document: ${p.known}`,
  'no-weight': () => 'some pool with a weight above 0',
  'no-server-end': () => 'nothing: the rule sends its requests to no server',
  'layer-functions': (p) =>
    `nothing: a balancer of layer 4 reads no requests, and knows no ${p.key}`,
  'open-requests': (p) => `nothing: the arrivals are ${p.kind}; requests go with open arrivals`,
  'objects-within': () => 'nothing: each kind of requests has objects of its own',
  'two-forms': (p) => `either ${p.one} or ${p.other}, not both`,
  'at-most-key': (p) => `at most ${p.key}, ${p.max}`,
  'below-key': (p) => `less than ${p.key}, ${p.max}`,
  'probes-total': (p) =>
    `at most ${grouped(p.max)} probes a second in all, and ${grouped(p.pairs)} pairs of a ` +
    'balancer and a server (64 more servers may come by hand)',
  'low-high': (p) => `at least low, ${p.low}`,
  'time-order': (p) => `requests in order of time: at ${p.least} or later`,
  'trace-work': () => 'a work, since some request of the trace has none of its own',
  until: (p) => `at most the duration of the run, ${p.max}`,
  'min-max': (p) => `min at most max; here they are ${grouped(p.min)} and ${grouped(p.max)}`,
  'name-room': (p) => `a shorter name: the last server of the pool would be ${p.longest}`,
  'base-limit': (p) => `less than the limit, ${grouped(p.max)} MiB`,
  multiples: () => 'trough at most 1 and peak at least 1: they are multiples of the mean',
  'fixed-clients': (p) => `${grouped(p.count)}, or nothing: the arrivals say how many clients`,
  'open-objects': (p) => `nothing: the arrivals are ${p.kind}; objects go with open arrivals`,
  'open-come-back': (p) => `nothing: the arrivals are ${p.kind}, and say who comes when`,
  'open-heaviest': (p) => `nothing: the arrivals are ${p.kind}, and say who asks`,
  'layer-protocol': () => 'http/1.1, http/2 or websocket, as a balancer of layer 7 reads HTTP',
  network: () =>
    'a duration such as "10ms" for every hop, or an object with client and server, one a side',
  'layer-tls': (p) =>
    p.layer === 4
      ? '"passthrough", as a balancer of layer 4 opens nothing'
      : '"terminate" or "reencrypt", as a balancer of layer 7 must read what it is sent',
  'layer-upstream': () => 'nothing: at layer 4 the connection of the client is the server’s',
  'layer-return': () => '"through", as a balancer of layer 7 is the one who answers',
  'entry-weights': (p) => `as many weights as there are gateways, ${grouped(p.count)}`,
  'no-door': (p) =>
    p.count === 0
      ? 'a document with an entry: clients must find another gateway'
      : `1 to ${grouped(p.count)}, the gateways of this document`,
  'regions-name': () => 'nothing, or an entry by dns: a name leads clients to a region',
  'regions-pools': (p) => `a pool for each gateway, 2 to ${p.max} of both: they are the regions`,
  'regions-alone': () => 'nothing: with regions each gateway has a pool of its own',
  'release-names': () =>
    'balancer; or dns, with an entry by dns and two gateways, one to each fleet',
  'release-name-weights': () => 'a weight for the first gateway and 0 for the second',
  'release-at-once': () => 'a switch at once: where the name server points it names one fleet',
  'two-fleets': () => 'another pool than the one that serves: the new version needs its own',
  'release-routes': () => 'nothing: with a release its controller says who serves',
  'two-pools': () => 'two pools: one that runs the old version and one that runs the new one',
  ascending: (p) => `more than ${p.before}, the weight of the step before, or a further cohort`,
  'weights-sum': (p) => `percentages that make 100; these make ${p.sum}`,
  'no-release': () => 'nothing of a release: the document has none',
  'cohort-shares': (p) => `shares of at most 1 in all; these make ${p.sum}`,
  'udp-tls': () => '"none": datagrams have no handshake here',
  'no-users': (p) => `a traffic whose arrivals are sessions; those of this one are ${p.kind}`,
  'no-sessions': (p) => `nothing: the arrivals are ${p.kind}; sessions go with arrivals of users`,
  'session-delay': () => 'nothing, or a state that takes time: "store" or "replicated"',
  'layer-affinity': () => 'a table by "address": a balancer of layer 4 reads nothing else',
  'no-scaling': () => 'a document with autoscaling: here nothing comes or goes by itself',
  'no-care': () => 'a document in which somebody looks after the servers from the start',
  'no-connections': () => 'a traffic whose clients keep connections',
  'no-tls': () => '0, or tls "1.2" or "1.3": only their sessions are resumed',
  'no-early-data': () => 'false, or tls "1.3": only there a request goes with the handshake',
  'balancers-total': (p) => `at most ${grouped(p.max)} balancers in all; this asks for ${p.sum}`,
  'no-rate': (p) => `a traffic with a rate; the arrivals of this one are ${p.kind}`,
  'servers-total': (p) => `at most ${grouped(p.max)} servers in all, with those added later`,
  'clients-total': (p) => `at most ${grouped(p.max)} clients over all traffic`,
  'rate-total': (p) =>
    `at most ${grouped(p.max)} requests a second over all traffic; this asks for ${grouped(p.sum)}`,
  'requests-total': (p) =>
    `at most ${grouped(p.max)} requests (rate times duration); this asks for ${grouped(p.sum)}`,
  'run-version': () => '1, the only version of links and run files so far',
  'link-text': () => 'letters, digits, - and _ as in a copied link',
  'link-changed': () => 'a whole and unchanged link: the check digits of this one differ',
  'link-data': () => 'packed data',
  'link-length': (p) => `at most ${grouped(p.max)} characters`,
  unpacked: (p) => `at most ${p.limit} once unpacked`,
} satisfies Record<string, (params: ProblemParams) => string>

/** Every kind of problem; each has a sentence per language. */
export type ProblemCode = keyof typeof sentences

/** One thing that keeps a document from being read. */
export interface Problem {
  readonly path: string // "$.pools[0].servers[1].speed"
  readonly found: string // JSON in short, "{…}" and "[…]" for what is long; "" where nothing is
  readonly allowed: string // English
  readonly code: ProblemCode
  readonly params: ProblemParams
}

/** A problem's kind with its figures, before a place is known. */
export interface Rule {
  readonly code: ProblemCode
  readonly params: ProblemParams
}

const codes = new Set<string>(Object.keys(sentences))

/** True for the code of a known kind of problem. */
export const isProblemCode = (code: unknown): code is ProblemCode =>
  typeof code === 'string' && codes.has(code)

// Beyond C0, which JSON escapes: C1 controls could steer a terminal, bidirectional marks hide text.
const invisible = /[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g
const escaped = (char: string): string => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`

const FOUND_MAX = 60

const clipped = (text: string): string =>
  text.length <= FOUND_MAX ? text : `${text.slice(0, FOUND_MAX)}…`

/** What stands at a place, in at most some 60 characters and never with invisible ones. */
export function foundText(value: unknown): string {
  if (value === undefined) return ''
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number' || typeof value === 'bigint') return String(value)
  if (typeof value === 'string')
    return clipped(JSON.stringify(value.slice(0, FOUND_MAX + 2))).replace(invisible, escaped)
  return Array.isArray(value) ? '[…]' : '{…}'
}

/** A path as JSON tools write it, from the keys and places that lead to the value. */
export function pathText(keys: readonly (string | number)[]): string {
  let text = '$'
  for (const key of keys) {
    if (typeof key === 'number') text += `[${key}]`
    else if (/^[A-Za-z_$][\w$]{0,63}$/.test(key)) text += `.${key}`
    else text += `[${foundText(key)}]`
  }
  return text
}

/** A problem at a place, with its English sentence. */
export function problemAt(keys: readonly (string | number)[], value: unknown, rule: Rule): Problem {
  const allowed = sentences[rule.code](rule.params)
  return { path: pathText(keys), found: foundText(value), allowed, ...rule }
}

/** The problem as one English line. */
export const formatProblem = (problem: Problem): string =>
  `${problem.path}: found ${problem.found === '' ? 'nothing' : problem.found}, ` +
  `allowed: ${problem.allowed}`
