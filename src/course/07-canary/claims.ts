// What chapter 7 claims. Each claim is checked headless over the seeds 1 to 20; shares of runs are
// checked over a hundred, in the tests of the simulation.
import { m } from '../../i18n'
import type { RunSummary } from '../../store'
import { claim } from '../lesson'
import { type MetricId, metrics } from '../metric'

const read = (id: MetricId) => (outcome: RunSummary) => metrics[id].read(outcome) ?? -1
const harmed = read('canary.harmed')
const tasters = read('canary.tasters')
const answers = read('canary.answers')
const errors = read('canary.errors')
const tail = read('canary.tail')
const weight = read('canary.weight')
const ended = read('canary.ended')

export const claims = [
  claim({
    id: 'few',
    text: m.tasters_claim_few,
    runs: { all: { figure: '7.1' }, few: { figure: '7.2' } },
    holds: ({ all, few }) => harmed(all) >= 75 && harmed(few) <= 25,
  }),
  claim({
    id: 'blind',
    text: m.tasters_claim_blind,
    runs: { one: { figure: '7.3' } },
    holds: ({ one }) => answers(one) <= 12 && errors(one) <= 1,
  }),
  claim({
    id: 'weather',
    text: m.tasters_claim_weather,
    runs: { fixed: { figure: '7.6' }, compared: { figure: '7.7' } },
    holds: ({ fixed, compared }) => weight(fixed) === 0 && weight(compared) === 1,
  }),
  claim({
    id: 'whom',
    text: m.tasters_claim_whom,
    runs: { requests: { figure: '7.8' }, users: { figure: '7.9' } },
    holds: ({ requests, users }) => tasters(requests) >= 240 && tasters(users) <= 60,
  }),
  claim({
    id: 'slow',
    text: m.tasters_claim_slow,
    runs: { slow: { figure: '7.10' } },
    holds: ({ slow }) => errors(slow) === 0 && tail(slow) > 1.8,
  }),
  claim({
    id: 'small',
    text: m.tasters_claim_small,
    runs: { small: { figure: '7.11' } },
    holds: ({ small }) => errors(small) === 0 && tail(small) > 3,
  }),
  claim({
    id: 'some',
    text: m.tasters_claim_some,
    runs: { staff: { figure: '7.12' }, users: { figure: '7.13' } },
    holds: ({ staff, users }) => errors(staff) === 0 && errors(users) > 0 && harmed(users) <= 9,
  }),
  claim({
    id: 'copies',
    text: m.tasters_claim_copies,
    runs: { copies: { figure: '7.14' } },
    holds: ({ copies }) => harmed(copies) === 0 && weight(copies) === 0 && ended(copies) > 0,
  }),
]
