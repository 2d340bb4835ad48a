import styles from './parcel.module.css'

/** A line on a parcel: what is not read is grey, what decides is underlined. */
export interface ParcelLine {
  readonly name: string
  readonly value: string
  readonly use: 'unread' | 'read' | 'decides'
}

interface ParcelProps {
  readonly label: readonly ParcelLine[]
  /** What is inside, where it has been opened; null: it is closed. */
  readonly letter: readonly ParcelLine[] | null
}

const Lines = ({ lines, className }: { lines: readonly ParcelLine[]; className: string }) => (
  <dl className={className}>
    {lines.map(({ name, value, use }) => (
      <div key={name} data-use={use}>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)

/** The lid from above: closed with a tape across, or its two flaps turned out. */
const Lid = ({ isOpen }: { isOpen: boolean }) => (
  <svg className={styles.lid} viewBox="0 0 256 26" preserveAspectRatio="none" aria-hidden="true">
    {isOpen ? (
      <>
        <path className={styles.inside} d="M14 25 32 11H224L242 25Z" />
        <path className={styles.face} d="M14 25 32 11 18 1 0 14Z" />
        <path className={styles.face} d="M242 25 224 11 238 1 256 14Z" />
      </>
    ) : (
      <>
        <path className={styles.face} d="M14 25 32 3H224L242 25Z" />
        <path className={styles.tape} d="M114 25 118 3H138L142 25Z" />
      </>
    )}
  </svg>
)

/** A parcel: its label, and, where it has been opened, the letter that lies in it. */
export function Parcel({ label, letter }: ParcelProps) {
  return (
    <div className={styles.parcel}>
      {letter && <Lines lines={letter} className={styles.letter} />}
      <Lid isOpen={letter !== null} />
      <div className={styles.front}>
        {letter === null && <span className={styles.strip} aria-hidden="true" />}
        <Lines lines={label} className={styles.label} />
      </div>
    </div>
  )
}
