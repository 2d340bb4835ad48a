// What LVS sees of a client: the address and the port of its packets, as numbers.
import { wordOf } from '../address'
import { hashOf } from '../textHash'

const PORT = /:(\d{1,5})$/

// "10.0.0.1:80" and "[2001:db8::1]:80" without their ports, and what has none as it is.
const hostOf = (address: string): string => {
  if (address.startsWith('[')) return address.slice(1, address.indexOf(']'))
  return address.split(':').length === 2 ? address.replace(PORT, '') : address
}

/** An address, 0 to 2^32 - 1: IPv6 folded into 32 bits, and a name as what it might resolve to. */
export const addressNumber = (text: string): number => {
  const word = wordOf(hostOf(text))
  return word < 0 ? hashOf(text) : word
}

/** The port behind an address, 0 to 65,535; 0 where none is told. */
export const portOf = (address: string): number => Number(PORT.exec(address)?.[1] ?? 0)

/** Port that a client sends a request from: the system's own range, one after the other. */
export const sourcePort = (request: number): number => 32_768 + (request % 28_232)
