// Punctuation clings to the term before it. A term is a button, and browsers break a line behind a
// button even where a full stop or a Chinese comma follows, which then begins the next line alone.

const CLINGS = /^[.,;:!?)\]’”…，。；：、！？）」』》]+/u

/** For MDX: hands what follows a term at once over to the term, as its `tail`. */
export const clinging = () => cling

function cling({ children = [] }) {
  for (const [place, child] of children.entries()) {
    cling(child)
    const next = children[place + 1]
    if (child.type !== 'mdxJsxTextElement' || child.name !== 'T' || next?.type !== 'text') continue
    const [tail] = CLINGS.exec(next.value) ?? []
    if (tail === undefined) continue
    next.value = next.value.slice(tail.length)
    child.attributes.push({ type: 'mdxJsxAttribute', name: 'tail', value: tail })
  }
}
