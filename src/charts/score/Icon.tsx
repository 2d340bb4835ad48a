import styles from './score.module.css'

// Lucide geometry (ISC), drawn with a stroke of 1.75.
const bar = (x: number) =>
  `M${x} 3h3a1 1 0 0 1 1 1v16a1 1 0 0 1-1 1h-3a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1z`

const shapes = {
  play: 'M5 5a2 2 0 0 1 3.008-1.728l11.997 6.998a2 2 0 0 1 .003 3.458l-12 7A2 2 0 0 1 5 19z',
  pause: `${bar(15)}${bar(6)}`,
  forward: [
    'M10.029 4.285A2 2 0 0 0 7 6v12a2 2 0 0 0 3.029 1.715l9.997-5.998a2 2 0 0 0 .003-3.432z',
    'M3 4v16',
  ].join(''),
  back: [
    'M13.971 4.285A2 2 0 0 1 17 6v12a2 2 0 0 1-3.029 1.715l-9.997-5.998a2 2 0 0 1-.003-3.432z',
    'M21 4v16',
  ].join(''),
  restart: 'M3 12a9 9 0 1 0 9-9 9.75 9.75 0 0 0-6.74 2.74L3 8M3 3v5h5',
  open: 'm6 9 6 6 6-6',
  folded: 'm9 18 6-6-6-6',
  table: [
    'M3 5a2 2 0 0 1 2-2h14a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2z',
    'M3 9h18M3 15h18M12 9v12',
  ].join(''),
  changes: 'M21 4h-7M10 4H3M21 12h-9M8 12H3M21 20h-5M12 20H3M14 2v4M8 10v4M16 18v4',
  close: 'M18 6 6 18M6 6l12 12',
  undo: 'M9 14 4 9l5-5M4 9h10.5a5.5 5.5 0 0 1 0 11H11',
  redo: 'm15 14 5-5-5-5M20 9H9.5a5.5 5.5 0 0 0 0 11H13',
}

export type Shape = keyof typeof shapes

/** An icon; the control around it carries the words. */
export function Icon({ shape, size = 16 }: { shape: Shape; size?: number }) {
  const isSolid = shape === 'play' || shape === 'pause'
  return (
    <svg
      className={isSolid ? styles.solid : styles.icon}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      aria-hidden="true"
    >
      <path d={shapes[shape]} />
    </svg>
  )
}
