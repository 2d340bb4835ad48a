import { Component, type ReactNode } from 'react'
import { m } from '../i18n'
import styles from './app.module.css'

interface State {
  readonly fault: Error | null
}

/** Keeps a fault inside the panel in which it happened, and offers another try. */
export class PanelBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { fault: null }

  static getDerivedStateFromError(fault: Error): State {
    return { fault }
  }

  override render() {
    const { fault } = this.state
    if (fault === null) return this.props.children
    return (
      <div className={styles.fault} role="alert">
        <p>{m.app_fault()}</p>
        <button type="button" onClick={() => this.setState({ fault: null })}>
          {m.app_again()}
        </button>
        <details>
          <summary>{m.app_fault_details()}</summary>
          <pre>{fault.message}</pre>
        </details>
      </div>
    )
  }
}
