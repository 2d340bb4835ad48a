// The worker that simulates runs for their figures, one after the other.
import { simulateRun } from '../sim'
import type { FromReplications, ToReplications } from './replications'

const answer = ({ index, job }: ToReplications): FromReplications => {
  try {
    const { run, ...span } = job
    return { index, summary: simulateRun(run, span) }
  } catch (error) {
    return { index, failure: String(error) }
  }
}

addEventListener('message', ({ data }: MessageEvent<ToReplications>) => {
  postMessage(answer(data))
})
