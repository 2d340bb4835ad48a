/** Edits of a text at places of its syntax tree, and how often each fact was found. */
export class Edits {
  #text
  #edits = []
  found = new Map()
  constructor(text) {
    this.#text = text
  }
  note(fact) {
    this.found.set(fact, (this.found.get(fact) ?? 0) + 1)
  }
  replace({ start, end }, text) {
    this.#edits.push({ start, end, text })
  }
  insert(at, text) {
    this.#edits.push({ start: at, end: at, text })
  }
  written() {
    let [text, at] = ['', 0]
    for (const edit of this.#edits.sort((a, b) => a.start - b.start || a.end - b.end)) {
      if (edit.start < at) throw new Error(`Two edits of React overlap at ${edit.start}`)
      text += this.#text.slice(at, edit.start) + edit.text
      at = edit.end
    }
    return text + this.#text.slice(at)
  }
}
