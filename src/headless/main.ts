// The command: runs a scenario and prints one JSON object on standard output and nothing else.
// Problems go to standard error, with exit code 2 for bad input and 1 for a fault of our own.
import './everyRule'
import { BadInput, optionsOf } from './options'
import { simulate } from './simulate'
import { readSource } from './source'

const complain = (lines: readonly string[]): void => {
  process.stderr.write(`${lines.join('\n')}\n`)
}

// Whoever reads our output may stop early, as `head` does: that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1)
})

try {
  const options = optionsOf(process.argv.slice(2))
  const answer = simulate(await readSource(options.file), options)
  if (answer.notice !== undefined) complain([answer.notice])
  process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`)
} catch (error) {
  const isBad = error instanceof BadInput
  complain(isBad ? error.lines : [error instanceof Error ? String(error.stack) : String(error)])
  process.exitCode = isBad ? 2 : 1
}
