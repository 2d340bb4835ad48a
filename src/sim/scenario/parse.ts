// The door of the format: a document as text or as a value becomes a scenario, or a list of
// problems. Whatever comes in, nothing is thrown and nothing grows beyond the bounds.
import * as v from 'valibot'
import { affinitySpec } from './affinity'
import { bounds } from './bounds'
import { checkDocument } from './checks'
import { checkEntry, entrySpec } from './entry'
import { withFurther } from './further'
import { gateway } from './gateway'
import { healthSpec } from './healthPresets'
import { read } from './issues'
import type { JsonRead } from './json'
import { bytesRule, readJson } from './json'
import { gatewaySpecs, serverSpec, trafficSpec } from './normalize'
import { plain } from './plain'
import type { Problem } from './problem'
import { problemAt } from './problem'
import { regionSpec } from './regions'
import { releaseSpec } from './release'
import { Report } from './report'
import { Roster } from './roster'
import { scalingSpec } from './scalingPresets'
import type { Scenario } from './scenario'
import type { ReadDocument } from './schema'
import { documentSchema } from './schema'
import { settle, watchersOf } from './timeline'
import { checkTotals } from './totals'
import { versionSpecs } from './versions'

/** A scenario, or why the document is none. */
export type ParsedScenario =
  | { readonly ok: true; readonly scenario: Scenario }
  | { readonly ok: false; readonly problems: readonly Problem[] }

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const holdsTrace = (value: unknown): boolean =>
  isObject(value) &&
  Array.isArray(value.traffic) &&
  value.traffic.some(
    (one: unknown) => isObject(one) && isObject(one.arrivals) && one.arrivals.kind === 'trace',
  )

/** JSON text, or a value of another program, as bounded plain data. */
export function plainOf(input: unknown): JsonRead {
  if (typeof input !== 'string') return plain(input)
  const json = readJson(input)
  if ('problem' in json) return json
  const copy = plain(json.value)
  return 'problem' in copy ? copy : { value: copy.value, bytes: json.bytes }
}

const poolsOf = ({ pools, health: all }: ReadDocument) =>
  pools.map(({ name, servers, fullConnections, health }, pool) => ({
    name,
    ...(fullConnections === undefined ? {} : { fullConnections }),
    servers: servers.map((server, index) => serverSpec(server, { pool, place: index + 1 })),
    health: healthSpec(health ?? all),
  }))

function scenarioOf(document: ReadDocument, report: Report): Scenario {
  const { duration, seed } = document
  const traffic = document.traffic.map((one, index) =>
    trafficSpec(one, { at: ['traffic', index], end: duration, report }),
  )
  const scaling = scalingSpec(
    document.autoscaling,
    document.pools.map(({ name }) => name),
  )
  const gateways = (document.gateways ?? [document.gateway ?? v.parse(gateway, {})]).flatMap(
    gatewaySpecs,
  )
  const { entry } = document
  const pools = poolsOf(document)
  checkEntry(entry, gateways.length, report)
  const interventions = settle(document.interventions, {
    at: ['interventions'],
    roster: new Roster(withFurther(document.pools, scaling)),
    traffic,
    scaling,
    doors: entry === undefined ? 0 : gateways.length,
    watchers: watchersOf(pools, gateways),
    release: document.release?.kind ?? 'none',
    report,
  })
  checkTotals({ traffic }, interventions, report)
  const affinity = affinitySpec(document.affinity)
  const { versions, data } = document
  const release = releaseSpec(document)
  const regions = regionSpec(document.regions)
  return {
    version: 1,
    seed,
    duration,
    traffic,
    gateways,
    pools,
    ...(affinity === undefined ? {} : { affinity }),
    ...(versions === undefined ? {} : { versions: versionSpecs(versions) }),
    ...(data === undefined ? {} : { data }),
    ...(release === undefined ? {} : { release }),
    ...(scaling === null ? {} : { scaling }),
    ...(document.database === undefined ? {} : { database: document.database }),
    ...(entry === undefined ? {} : { entry: entrySpec(entry, gateways.length) }),
    ...(regions === undefined ? {} : { regions }),
    interventions,
  }
}

/** Reads plain data of so many bytes; more than 1 MiB must hold a trace. */
export function scenarioFrom(value: unknown, bytes: number): ParsedScenario {
  if (bytes > bounds.bytes && !holdsTrace(value))
    return { ok: false, problems: [problemAt([], undefined, bytesRule)] }
  const document = read(documentSchema, value, bytes)
  if ('problems' in document) return { ok: false, problems: document.problems }
  const report = new Report()
  checkDocument(document.output, report)
  const scenario = scenarioOf(document.output, report)
  return report.problems.length === 0
    ? { ok: true, scenario }
    : { ok: false, problems: report.problems }
}

/** Reads a scenario document, given as JSON text or as the value that such a text stands for. */
export function parseScenario(input: unknown): ParsedScenario {
  const data = plainOf(input)
  return 'problem' in data
    ? { ok: false, problems: [data.problem] }
    : scenarioFrom(data.value, data.bytes)
}
