// Files that the page gives its reader.

// The last file offered; its address is let go when the next one is made.
let offered = ''

/** Lets the browser keep a text as a file; the name's ending says what it is. */
export const offer = (text: string, name: string): void => {
  const link = document.createElement('a')
  URL.revokeObjectURL(offered)
  const type = name.endsWith('.json') ? 'application/json' : 'text/plain'
  offered = URL.createObjectURL(new Blob([text], { type }))
  link.href = offered
  link.download = name
  link.click()
}
