// Which paths of a run begin with a given text, by number.

import type { Scenario } from '../scenario/scenario'
import { numberPaths, pathNamed, pathOfClass } from '../traffic/paths'

/** By number of the path: 1 where it begins with `start`. */
export const pathsBeginning = (scenario: Scenario, start: string): Uint8Array => {
  const { count, ofTrace, ofKinds } = numberPaths(scenario)
  const found = new Uint8Array(count)
  const mark = (number: number, path: string) => {
    if (path.startsWith(start)) found[number] = 1
  }
  const objects = Math.max(0, ...scenario.traffic.map(({ objects: some }) => some?.count ?? 0))
  for (let number = 0; number <= objects; number++) mark(number, pathNamed(number))
  scenario.traffic.forEach(({ arrivals, requests }, index) => {
    if (arrivals.kind === 'trace')
      arrivals.requests.forEach(({ path }, place) => {
        mark(ofTrace[index]?.[place] ?? 0, path)
      })
    requests?.forEach((one, kind) => {
      ofKinds[index]?.[kind].forEach((number, object) => {
        mark(number, pathOfClass(one, object))
      })
    })
  })
  return found
}
