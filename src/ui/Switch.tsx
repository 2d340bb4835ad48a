import styles from './controls.module.css'

export interface SwitchProps {
  readonly label: string
  readonly checked: boolean
  onChange(checked: boolean): void
}

/** Something that is so or is not. */
export function Switch({ label, checked, onChange }: SwitchProps) {
  return (
    <button
      type="button"
      role="switch"
      aria-checked={checked}
      className={styles.switch}
      onClick={() => onChange(!checked)}
    >
      <span>{label}</span>
      <i aria-hidden="true" />
    </button>
  )
}
