// In which format each version keeps what its users have done so far, and which formats it
// understands. Formats have numbers from 1; 0 is one that everybody understands.
import type { Scenario } from '../scenario/scenario'

/** The formats of sessions in a run. */
export interface SessionFormats {
  /** Number of the format in which a version writes. */
  written(version: number): number
  reads(version: number, format: number): boolean
}

/** Those of a scenario; `names` are those of its versions. */
export const sessionFormats = (
  names: readonly string[],
  { versions = [] }: Pick<Scenario, 'versions'>,
): SessionFormats => {
  const specs = names.map((name) => versions.find((one) => one.name === name)?.sessions)
  const formats: string[] = []
  for (const spec of specs) {
    for (const one of spec === undefined ? [] : [spec.writes, ...spec.reads])
      if (!formats.includes(one)) formats.push(one)
  }
  const written = specs.map((spec) => (spec === undefined ? 0 : 1 + formats.indexOf(spec.writes)))
  const understood = specs.map((spec) =>
    spec === undefined ? null : formats.map((one) => spec.reads.includes(one)),
  )
  return {
    written: (version) => written[version],
    reads: (version, format) => format === 0 || (understood[version]?.[format - 1] ?? true),
  }
}
