// What a look at a canary catches over two thousand seeds, beside the exact sum over the binomial
// law, for limits, z and the ranks of Mann and Whitney: prints a table, and ends with 1 where a
// share lies out of its 99 % interval.
import './everyRule'
import { longLookings, lookings, measureLooks } from '../sim'

const SEEDS = 2_000
const Z = 2.5758293035489004 // 99 % on both sides

const percent = (share: number): string => `${(100 * share).toFixed(2)} %`.padStart(9)

const rows = [...lookings, ...longLookings].map((looking) => {
  const { alarms, chance } = measureLooks(looking, SEEDS)
  const share = alarms / SEEDS
  const spread = Z * Math.sqrt((chance * (1 - chance)) / SEEDS)
  const holds = Math.abs(share - chance) <= spread
  const interval = `${percent(chance - spread)} to ${percent(chance + spread)}`
  const text = [looking.name.padEnd(46), percent(share), percent(chance), interval]
  return { holds, text: [...text, holds ? 'holds' : 'FAILS'].join('  ') }
})

const heading = ['alarms over 2,000 seeds'.padEnd(46), ' measured', '    exact', '99 %'].join('  ')
console.log([heading, ...rows.map(({ text }) => text)].join('\n'))
if (!rows.every(({ holds }) => holds)) process.exitCode = 1
