/** The path of a browser on this machine: CHROME_PATH, then an installed one, then Playwright's. */
export function findBrowser(): string | undefined
