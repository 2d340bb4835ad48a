// What a document may hold at most. Each bound keeps a page from freezing and an answer from
// taking for ever; a document past one is refused with a sentence that names it.
import { HOUR, MILLISECOND } from '../time'

const MIB = 1_048_576

/** The bounds; lengths in microseconds, rates in requests a second, sizes in bytes. */
export const bounds = {
  bytes: MIB,
  bytesWithTrace: 8 * MIB,
  depth: 16, // lists and objects inside one another
  keys: 64, // of one object
  text: 4_096, // characters of one string
  traffics: 64,
  gateways: 64,
  pools: 64,
  servers: 1_024, // over all pools, with those that are added later
  interventions: 10_000,
  traceRequests: 50_000,
  clients: 100_000,
  cores: 256, // of one gateway
  cost: 60_000 * MILLISECOND, // core time of one request or handshake
  perClient: 64, // connections of one client at once
  objects: 10_000, // paths of one traffic, or of one kind of its requests
  requestClasses: 64, // of one traffic
  bodyBytes: 67_108_863, // of a request or an answer: 26 bits
  routes: 1_000, // of one gateway
  pattern: 256, // characters of a regular expression
  rate: 200_000,
  requests: 200_000_000, // rate times duration
  duration: 168 * HOUR,
  work: 24 * HOUR,
  network: 60_000 * MILLISECOND,
  places: 1_000_000, // of a queue
  slots: 10_000,
  priority: 15,
  weight: 10_000,
  speedMin: 0.001,
  speedMax: 1_000,
  retries: 10,
  choices: 1_024,
  points: 1_000, // on the ring for a server of mean weight
  ringSize: 8_388_608,
  tableSize: 5_000_011, // of Maglev
  memory: MIB, // MiB of one server
  seed: 9_007_199_254_740_991,
  link: 8_000, // characters of a share link's payload
  problems: 20, // reported of one document
} as const
