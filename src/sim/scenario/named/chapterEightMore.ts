// Further fleets to choose from beside those of chapter 8: other demands, other products' rules.
import { fiveGauges } from './fiveGauges'
import { jobsAsleep } from './jobsAsleep'
import { leakGrows } from './leakGrows'
import { leakNone } from './leakNone'
import { noisePatient } from './noisePatient'
import { noiseQuick } from './noiseQuick'
import { rushKubernetes } from './rushKubernetes'
import { rushSteps } from './rushSteps'
import { rushTracking } from './rushTracking'
import { slowGrowth } from './slowGrowth'
import { spikeContainer } from './spikeContainer'
import { spikeMachine } from './spikeMachine'
import { waveComes } from './waveComes'
import { waveHeld } from './waveHeld'
import { waveNone } from './waveNone'
import { wholeDay } from './wholeDay'

/** Those of the catalogue (index.ts). */
export const chapterEightMore = [
  { id: 'five-gauges', document: fiveGauges },
  { id: 'jobs-asleep', document: jobsAsleep },
  { id: 'wave-none', document: waveNone },
  { id: 'wave-comes', document: waveComes },
  { id: 'wave-held', document: waveHeld },
  { id: 'slow-growth', document: slowGrowth },
  { id: 'spike-machine', document: spikeMachine },
  { id: 'spike-container', document: spikeContainer },
  { id: 'noise-quick', document: noiseQuick },
  { id: 'noise-patient', document: noisePatient },
  { id: 'whole-day', document: wholeDay },
  { id: 'leak-none', document: leakNone },
  { id: 'leak-grows', document: leakGrows },
  { id: 'rush-kubernetes', document: rushKubernetes },
  { id: 'rush-tracking', document: rushTracking },
  { id: 'rush-steps', document: rushSteps },
] as const
