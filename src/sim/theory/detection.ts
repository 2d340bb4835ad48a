// How long a balancer takes to notice that a server is ill, from the parameters of its probes
// alone. A server falls ill at an instant that knows nothing of the probes, so the next one comes
// after a time that is uniform over one interval; `fall` of them must fail. A probe that is well
// takes no time here: one under way when the server falls ill would fail as well.
// Refused at once: (fall - 1) intervals and up to one more. A server that hangs lets each probe
// wait for the whole timeout, and the last one with it. Where an interval begins at the verdict, as
// in HAProxy and Envoy, each timeout but the last moves the following probe as well.

/** Least, most and mean, in the unit of the parameters. */
export interface Span {
  readonly least: number
  readonly most: number
  readonly mean: number
}

/** What counts: one unit of time throughout. */
export interface Timing {
  readonly pace: 'start' | 'end' // whether the next interval begins at the sending or the verdict
  readonly fall: number
  readonly interval: number
  readonly timeout: number
  readonly fastInterval: number // between the failures
}

/** Time from the failure to the ejection: of a server that refuses, and of one that hangs. */
export const detection = (timing: Timing): { readonly refuses: Span; readonly hangs: Span } => {
  const { interval, timeout, fastInterval, fall, pace } = timing
  const spanFrom = (least: number): Span => ({
    least,
    most: least + interval,
    mean: least + interval / 2,
  })
  // Sent while the last one is still awaited, a probe would come too early: it waits for it.
  const step = pace === 'end' ? fastInterval + timeout : Math.max(fastInterval, timeout)
  return {
    refuses: spanFrom((fall - 1) * fastInterval),
    hangs: spanFrom((fall - 1) * step + timeout),
  }
}

/** Requests that a dead server gets before it is found out, in turns and without retries. */
export const sentInVain = ({ rate, servers, time }: Record<'rate' | 'servers' | 'time', number>) =>
  (rate / servers) * time
