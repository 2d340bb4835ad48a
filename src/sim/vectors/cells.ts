// How tests read a file of vectors: a cell by its id, of a cell what goes in and what is wanted.

/** A file of vectors as JSON. */
interface VectorFile {
  readonly vectors: readonly {
    readonly id: string
    readonly input: object
    readonly expect: object
  }[]
}

/** Reads cells of a file by their ids. What a key holds differs from cell to cell and is untyped; a
 * cell that does not exist is an error. */
export const cellsOf = (file: VectorFile) => (id: string) => {
  const found = file.vectors.find((each) => each.id === id)
  if (found === undefined) throw new Error(`no cell ${id}`)
  return {
    input: (key: string) => Reflect.get(found.input, key),
    wanted: (key: string) => Reflect.get(found.expect, key),
  }
}
