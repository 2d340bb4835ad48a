// Files that the page gives its reader.

// The last file offered; its address is let go when the next one is made.
let offered = ''

/** Lets the browser keep a text as a file. */
export const offer = (text: string, name: string): void => {
  const link = document.createElement('a')
  URL.revokeObjectURL(offered)
  offered = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  link.href = offered
  link.download = name
  link.click()
}
