// Takes the term out of the address once its caption is closed: a reload opens the figure alone.
import { formatAddress, parseAddress, store } from '../../store'

export function forgetTerm(): void {
  const { options, ...address } = parseAddress(store.getState().hash)
  const { term: _, from: __, ...others } = options
  const hash = formatAddress({ ...address, options: others })
  store.setState({ hash })
  try {
    window.history.replaceState(window.history.state, '', hash)
  } catch {
    // A sandboxed frame may forbid it: the page works on without an address.
  }
}
