// The time from a failure to the ejection over two hundred seeds, beside its closed form: prints a
// table, and ends with 1 where a time lies out of its bounds or a mean is off by more than a tenth
// of an interval.
import './everyRule'
import { detectionCases, measureDetection } from '../sim'

const SEEDS = 200

const seconds = (value: number): string => (value / 1e6).toFixed(3).padStart(8)

const rows = detectionCases.map((detecting) => {
  const { times, form, interval } = measureDetection(detecting, SEEDS)
  const mean = times.reduce((sum, time) => sum + time, 0) / times.length
  const [least, most] = [Math.min(...times), Math.max(...times)]
  const off = (mean - form.mean) / interval
  const holds =
    times.length === SEEDS && least >= form.least && most <= form.most && Math.abs(off) <= 0.1
  const text = [
    detecting.name.padEnd(52),
    `${seconds(form.least)} ${seconds(form.mean)} ${seconds(form.most)}`,
    `${seconds(least)} ${seconds(mean)} ${seconds(most)}`,
    off.toFixed(3).padStart(7),
    holds ? 'holds' : 'FAILS',
  ]
  return { holds, text: text.join('  ') }
})

const heading = [
  'seconds over 200 seeds'.padEnd(52),
  'closed form'.padStart(26),
  'measured'.padStart(26),
  ' off by',
].join('  ')
console.log([heading, ...rows.map(({ text }) => text)].join('\n'))
if (!rows.every(({ holds }) => holds)) process.exitCode = 1
