// npm run detection: how soon an ill server is taken out, over 200 seeds, beside the closed form.
import { run } from './run.mjs'

await run('src/headless/detection.ts')
