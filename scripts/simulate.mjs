// npm run --silent simulate -- FILE [options]: runs a scenario and prints one JSON object.
import { run } from './run.mjs'

await run('src/headless/main.ts')
