// Why a probe failed, and why a server was taken out or let back in: words of the log, as codes.

/** Why a probe failed, in the order of its code; 'between' is no verdict, 'degraded' a pass. */
export const probeReasons = [
  'none', // it passed
  'refused', // nothing listens
  'timeout', // no answer in time
  'reset', // the server crashed with it
  'status', // an answer, but not the expected one
  'slow', // the right answer, above the limit of time
  'queue-full', // no waiting place left
  'between', // slower than good, faster than the limit: neither passed nor failed
  'degraded', // it passed, and said that it is not at its best
] as const

/** Why a probe failed. */
export type ProbeReason = (typeof probeReasons)[number]

/** Why a server was taken out, or let back in, in the order of its code. */
export const beliefReasons = [
  'probes', // enough of them, in a row
  'consecutive', // customers' requests failed one after the other
  'failures', // so many failed within the window
  'share', // such a share failed within the window
  'slowness', // slower than the others
  'deviations', // its success rate lies too far below the mean
  'max-fails', // nginx
  'observe', // HAProxy
  'time', // its time out is over
  'settings', // nobody looks any more in the way that took it out
] as const

/** Why a belief changed. */
export type BeliefReason = (typeof beliefReasons)[number]

const SPAN = 16

/** Packs a balancer, 0 to 63, and the code of a reason into the value of a record. */
export const packHealth = (gateway: number, code: number): number => gateway * SPAN + code

/** What `packHealth` put in: the balancer, and why a probe failed or a belief changed. */
export const gatewayIn = (value: number): number => Math.floor(value / SPAN)
export const probeReasonIn = (value: number): ProbeReason => probeReasons[value % SPAN] ?? 'none'
export const beliefReasonIn = (value: number): BeliefReason =>
  beliefReasons[value % SPAN] ?? 'probes'
