// npm run theory: measured queues beside their closed forms.
import { run } from './run.mjs'

await run('src/headless/theory.ts')
