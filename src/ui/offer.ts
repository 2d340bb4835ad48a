// Files that the page gives its reader.

// The last file offered; its address is let go when the next one is made.
let offered = ''

/** Lets the browser keep something as a file; of a text the name's ending says what it is. */
export const offer = (content: string | Blob, name: string): void => {
  const link = document.createElement('a')
  URL.revokeObjectURL(offered)
  const type = name.endsWith('.json') ? 'application/json' : 'text/plain'
  offered = URL.createObjectURL(
    typeof content === 'string' ? new Blob([content], { type }) : content,
  )
  link.href = offered
  link.download = name
  link.click()
}
