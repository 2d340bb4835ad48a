// The worker that simulates runs for their figures, one after the other.
import { loadRules, simulateRun } from '../sim'
import type { FromReplications, ToReplications } from './replications'

const answer = async ({ index, job }: ToReplications): Promise<FromReplications> => {
  try {
    await loadRules([job.run])
    const { run, ...span } = job
    return { index, summary: simulateRun(run, span) }
  } catch (error) {
    return { index, failure: String(error) }
  }
}

addEventListener('message', ({ data }: MessageEvent<ToReplications>) => {
  void answer(data).then((message) => postMessage(message))
})
