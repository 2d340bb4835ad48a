import type { Code } from './code'
import styles from './qr.module.css'

// Here and not in the sheet: wherever a code stands, no rule for other drawings may touch it.
const LIGHT = { fill: '#fff', stroke: 'none' }
const DARK = { fill: '#000', stroke: 'none' }

/** A code, dark on white whatever the theme: cameras want it so. */
export function QrCode({ code, label }: { readonly code: Code; readonly label: string }) {
  const { size, path } = code
  return (
    <svg className={styles.code} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <path style={LIGHT} d={`M0 0h${size}v${size}H0z`} />
      <path style={DARK} d={path} />
    </svg>
  )
}
