// Lucide's geometry on a grid of 24; the few that the shell needs. Beside words that say the same.
const paths = {
  check: 'M20 6L9 17l-5-5',
  close: 'M18 6L6 18M6 6l12 12',
  down: 'M6 9l6 6l6-6',
  menu: 'M4 12h16M4 6h16M4 18h16',
  search: 'M21 21l-4.3-4.3M11 3a8 8 0 1 0 0 16a8 8 0 1 0 0-16',
  theme: 'M12 2a10 10 0 1 0 0 20a10 10 0 1 0 0-20M12 18a6 6 0 0 0 0-12v12z',
} as const

export interface IconProps {
  readonly name: keyof typeof paths
  readonly size?: number
}

export function Icon({ name, size = 18 }: IconProps) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  )
}
