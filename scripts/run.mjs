// Bundles and runs one of our entries in a process of its own; its exit code becomes ours.
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { bundle } from './bundle.mjs'

/** Runs `entry` with the caller's arguments and streams. A bundle that fails is exit code 1. */
export async function run(entry, options = {}) {
  let path
  try {
    path = await bundle(entry)
  } catch (error) {
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  }
  const child = spawn(
    process.execPath,
    ['--enable-source-maps', ...(options.node ?? []), path, ...process.argv.slice(2)],
    { stdio: 'inherit' },
  )
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? 128 + (constants.signals[signal] ?? 0)
  })
}
