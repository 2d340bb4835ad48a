// Workers for replications, kept warm for a while: to start one costs more than many a run.
import { after } from './frames'
import type { FromReplications, ToReplications } from './replications'

/** What replications need of a Worker. */
export interface ReplicationWorker {
  postMessage(message: ToReplications): void
  onmessage: ((event: MessageEvent<FromReplications>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
  terminate(): void
}

/** Where workers come from and where they go when their work is done. */
export interface WorkerPool {
  hire(): ReplicationWorker
  /** Only a worker that is idle may be given back; any other is terminated. */
  giveBack(worker: ReplicationWorker): void
}

const WARM = 10_000 // wall milliseconds

export function makePool(open: () => ReplicationWorker): WorkerPool {
  const idle = new Map<ReplicationWorker, () => void>()
  return {
    hire() {
      const [there] = idle
      if (!there) return open()
      const [worker, stay] = there
      idle.delete(worker)
      stay()
      return worker
    },
    giveBack(worker) {
      worker.onmessage = null
      worker.onerror = null
      const leave = () => {
        idle.delete(worker)
        worker.terminate()
      }
      idle.set(worker, after(WARM, leave))
    },
  }
}
