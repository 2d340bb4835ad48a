// npm run looks: what one look at a canary catches, over 2,000 seeds, beside the exact sum.
import { run } from './run.mjs'

await run('src/headless/looks.ts')
