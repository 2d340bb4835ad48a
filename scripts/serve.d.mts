interface Site {
  folder?: string
  /** Path under which it stands, such as "/x/y"; empty: the root. */
  prefix?: string
  port?: number
  /** Take the next free port if this one is in use. */
  search?: boolean
  /** With our content security policy; true where nothing is said. */
  isOurs?: boolean
}

/** Serves the built course; answers the address to open and how to stop. */
export function serve(site?: Site): Promise<{ address: string; stop: () => void }>
