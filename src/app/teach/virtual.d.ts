declare module 'virtual:single' {
  /** The whole course in one file beside it; no bytes where there is no such file. */
  export const single: { readonly name: string; readonly bytes: number }
}
