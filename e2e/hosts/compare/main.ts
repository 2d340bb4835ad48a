// Many runs beside a page that goes on drawing: for measuring. The page offers one function, which
// plays four rules over so many seeds and tells what it took, and what the frames did meanwhile.
import { replicate } from '../../../src/playback'
import { pairedDifference } from '../../../src/sim'
import { parseScenario, type Scenario } from '../../../src/sim/scenario'

interface Asked {
  readonly policies: readonly string[]
  readonly seeds: number
  readonly requests: number
}

const RATE = 2.1 // a second, as in the farm of three servers

function scenarioOf(kind: string, requests: number): Scenario {
  const seconds = Math.ceil(requests / RATE)
  const parsed = parseScenario({
    version: 1,
    duration: `${seconds}s`,
    traffic: [
      {
        name: 'requests',
        arrivals: { kind: 'poisson', rate: RATE },
        work: { kind: 'exponential', mean: '1s' },
      },
    ],
    gateway: { policy: { kind }, timeout: '168h' },
    pools: [
      { name: 'farm', servers: ['s1', 's2', 's3'].map((name) => ({ name, queue: 1_000_000 })) },
    ],
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.scenario
}

/** Counts frames until told to stop, and keeps the longest wait for one. */
function watchFrames() {
  const begun = performance.now()
  let [frames, last, longest, isOver] = [0, begun, 0, false]
  const count = () => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
    frames += 1
    if (!isOver) requestAnimationFrame(count)
  }
  requestAnimationFrame(count)
  return () => {
    isOver = true
    return { rate: (frames * 1000) / (performance.now() - begun), longest }
  }
}

async function compare({ policies, seeds, requests }: Asked) {
  const scenarios = policies.map((kind) => scenarioOf(kind, requests))
  const jobs = Array.from({ length: seeds }, (_, k) =>
    scenarios.map((scenario) => ({ run: { scenario, seed: k + 1, interventions: [] } })),
  ).flat()
  const stop = watchFrames()
  const begun = performance.now()
  const summaries = (await replicate(jobs)) ?? []
  const took = performance.now() - begun
  const figures = policies.map((policy, lane) => {
    const own = summaries.filter((_, index) => index % policies.length === lane)
    const first = summaries.filter((_, index) => index % policies.length === 0)
    const means = own.map(({ latency }) => (latency?.mean ?? 0) / 1e6)
    const differences = means.map((mean, k) => mean - (first[k].latency?.mean ?? 0) / 1e6)
    const { mean = 0, low, high } = pairedDifference(differences) ?? {}
    return { policy, mean: means.reduce((a, b) => a + b, 0) / seeds, difference: mean, low, high }
  })
  const arrived = summaries.reduce((sum, one) => sum + one.arrived, 0)
  return { took, arrived, frames: stop(), figures, processors: navigator.hardwareConcurrency }
}

Object.assign(window, { compare })
