// Every end-to-end test, those too that a usual run leaves out.
import usual from './playwright.config'

export default { ...usual, grepInvert: undefined, globalTimeout: 60 * 60_000 }
