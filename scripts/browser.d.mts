/** The path of a browser on this machine: CHROME_PATH, then an installed one, then Playwright's. */
export function findBrowser(): string | undefined

/** What the browser of a test is started with: it asks nothing of anybody but the page. */
export const chromiumArgs: string[]
