import 'react'

// Custom properties in `style`, which React's types leave out.
declare module 'react' {
  interface CSSProperties {
    [property: `--${string}`]: string | number | undefined
  }
}
