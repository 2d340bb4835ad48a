// Where users come from: an address each, one that many share, and another when they have changed
// networks. Neighbors in number are none in address, so that a hash of three octets tells them
// apart.
import { SHARED_ADDRESS } from '../traffic/clients'
import type { SessionsState } from './state'

// Home networks, from the block for benchmarks (RFC 2544), and those of carriers (RFC 6598).
const home = (client: number): string => {
  const number = (client * 40_503) % 131_072
  return `198.${18 + (number >>> 16)}.${(number >>> 8) & 255}.${number & 255}`
}
const cellular = (client: number, moves: number): string => {
  const number = (client * 40_503 + moves * 2_654_435) % 4_194_304
  return `100.${64 + (number >>> 16)}.${(number >>> 8) & 255}.${number & 255}`
}

/** The address of a user, by number and by how often it has changed. */
export const addressOfUser = (client: number, moves: number, isShared: boolean): string => {
  if (moves > 0) return cellular(client, moves)
  return isShared ? SHARED_ADDRESS : home(client)
}

/** Where the user comes from now, as the balancer sees it. */
export const addressNow = ({ users }: SessionsState, client: number): string =>
  addressOfUser(client, users.moves[client] ?? 0, users.shared[client] === 1)
