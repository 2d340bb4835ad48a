// The address bar, for whatever shares, opens or goes somewhere.
import { createContext, useContext } from 'react'
import type { AddressBar } from '../store'

export const BarContext = createContext<AddressBar | null>(null)

export function useBar(): AddressBar {
  const bar = useContext(BarContext)
  if (!bar) throw new Error('the app has not opened its address bar')
  return bar
}
