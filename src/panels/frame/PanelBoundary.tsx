import { Component, type ReactNode, useState } from 'react'
import { m } from '../../i18n'
import { tryAgain } from '../../ui/later'
import styles from './aside.module.css'

interface State {
  readonly fault: Error | null
}

const detailsOf = (fault: Error): string =>
  [`${fault.name}: ${fault.message}`, fault.stack ?? '', location.href].join('\n')

function Fault({ fault, onAgain }: { fault: Error; onAgain: () => void }) {
  const [isCopied, setCopied] = useState(false)
  const details = detailsOf(fault)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(details)
      setCopied(true)
    } catch {
      // A frame may forbid it: the text can still be selected.
    }
  }
  return (
    <div className={styles.fault} role="alert">
      <p>{m.app_fault()}</p>
      <button type="button" onClick={onAgain}>
        {m.app_again()}
      </button>
      <details>
        <summary>{m.app_fault_details()}</summary>
        <pre>{details}</pre>
        <button type="button" onClick={copy}>
          {isCopied ? m.app_copied() : m.app_copy()}
        </button>
      </details>
    </div>
  )
}

/** Keeps a fault inside the panel in which it happened, and offers another try. */
export class PanelBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { fault: null }

  static getDerivedStateFromError(thrown: unknown): State {
    return { fault: thrown instanceof Error ? thrown : new Error(String(thrown)) }
  }

  override render() {
    const { fault } = this.state
    if (fault === null) return this.props.children
    const again = () => {
      tryAgain()
      this.setState({ fault: null })
    }
    return <Fault fault={fault} onAgain={again} />
  }
}
