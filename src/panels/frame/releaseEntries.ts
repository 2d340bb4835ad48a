// The steps of a release in the words of the journal.
import { formatNumber, m } from '../../i18n'
import { type ReleaseStep, stepIn, stepNumberIn } from '../../sim'

type Words = Readonly<Record<ReleaseStep, (told: { n: string; server: string }) => string>>

const words: Words = {
  deploying: () => m.log_release_deploying(),
  deployed: () => m.log_release_deployed(),
  passed: ({ n }) => m.log_release_passed({ n }),
  failed: ({ n }) => m.log_release_failed({ n }),
  warmed: ({ n }) => m.log_release_warmed({ n }),
  switching: () => m.log_release_switching(),
  switched: () => m.log_release_switched(),
  drained: () => m.log_release_drained(),
  cut: ({ n }) => m.log_release_cut({ n }),
  stopped: () => m.log_release_stopped(),
  finished: () => m.log_release_finished(),
  alarm: ({ n }) => m.log_release_alarm({ n }),
  returning: () => m.log_release_returning(),
  returned: () => m.log_release_returned(),
  replaced: ({ server }) => m.log_release_replaced({ server }),
  ignored: () => m.log_release_ignored(),
  begun: ({ n }) => m.log_release_begun({ n }),
  widened: ({ n }) => m.log_release_widened({ n }),
  set: ({ n }) => m.log_release_set({ n }),
  promoted: () => m.log_release_promoted(),
  withdrawn: ({ n }) => (n === '0' ? m.log_release_untasted() : m.log_release_withdrawn({ n })),
  paused: ({ n }) => m.log_release_paused({ n }),
  resumed: ({ n }) => m.log_release_resumed({ n }),
  'look-passed': ({ n }) => m.log_release_look_passed({ n }),
  'look-failed': ({ n }) => m.log_release_look_failed({ n }),
  restored: ({ server }) => m.log_release_restored({ server }),
  'look-open': ({ n }) => m.log_release_look_open({ n }),
}

/** A step in words. */
export const ofStep = (step: ReleaseStep, number: number, server: string): string =>
  words[step]({ n: formatNumber(number), server })

/** A step of the log in words; `value` is that of its record. */
export const ofRelease = (value: number, server: string): string =>
  ofStep(stepIn(value), stepNumberIn(value), server)
