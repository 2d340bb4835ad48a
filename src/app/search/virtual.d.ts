declare module 'virtual:search-index' {
  /** Rows of kind, chapter, part of its address, English and Chinese text, between tabs. */
  export const rows: string
}
