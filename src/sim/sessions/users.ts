// The users as columns by the number of the client: what each of them carries, where it was sent
// last, and where its cart is. A number is given once and never again.

const GROWTH = 256

/** The users, plain data. */
export class Users {
  declare count: number // numbers in use are below this one
  declare stream: Int32Array // of its own draws; -1: none
  declare made: Int32Array // requests sent
  declare left: Int32Array // requests still to send
  declare step: Uint8Array // 0: has not come, 1: is there, 2: has finished
  declare refuses: Uint8Array // 1: takes no cookies
  declare isBot: Uint8Array
  declare shared: Uint8Array // 1: comes from the address that many share
  declare moves: Int32Array // times that its address has changed
  declare epoch: Int32Array // times that it has thrown its cookies away
  declare named: Int16Array // server that its cookie or token names; -1: none
  declare last: Int16Array // server that it was sent to last; -1: none
  declare lastMoves: Int32Array // `moves` at that time
  declare home: Int16Array // server that holds its cart; -1: none
  declare copy: Int16Array // server that holds a copy of it; -1: none
  declare items: Int32Array // in its cart; 0: it has none
  declare orphan: Uint8Array // 1: its cart is gone and it does not know yet
  declare lost: Int32Array // carts
  declare format: Uint8Array // number of that which it was written in; see sessionFormats.ts
  declare seenAt: Float64Array // instant at which its cart was last used

  constructor(capacity = GROWTH) {
    this.count = 0
    this.stream = new Int32Array(capacity).fill(-1)
    this.made = new Int32Array(capacity)
    this.left = new Int32Array(capacity)
    this.step = new Uint8Array(capacity)
    this.refuses = new Uint8Array(capacity)
    this.isBot = new Uint8Array(capacity)
    this.shared = new Uint8Array(capacity)
    this.moves = new Int32Array(capacity)
    this.epoch = new Int32Array(capacity)
    this.named = new Int16Array(capacity).fill(-1)
    this.last = new Int16Array(capacity).fill(-1)
    this.lastMoves = new Int32Array(capacity)
    this.home = new Int16Array(capacity).fill(-1)
    this.copy = new Int16Array(capacity).fill(-1)
    this.items = new Int32Array(capacity)
    this.orphan = new Uint8Array(capacity)
    this.lost = new Int32Array(capacity)
    this.format = new Uint8Array(capacity)
    this.seenAt = new Float64Array(capacity)
  }
}

// All columns into a table with room for them.
const pour = (from: Users, into: Users): Users => {
  into.count = from.count
  into.stream.set(from.stream)
  into.made.set(from.made)
  into.left.set(from.left)
  into.step.set(from.step)
  into.refuses.set(from.refuses)
  into.isBot.set(from.isBot)
  into.shared.set(from.shared)
  into.moves.set(from.moves)
  into.epoch.set(from.epoch)
  into.named.set(from.named)
  into.last.set(from.last)
  into.lastMoves.set(from.lastMoves)
  into.home.set(from.home)
  into.copy.set(from.copy)
  into.items.set(from.items)
  into.orphan.set(from.orphan)
  into.lost.set(from.lost)
  into.format.set(from.format)
  into.seenAt.set(from.seenAt)
  return into
}

/** Users who share nothing that can change with `users`. */
export const copyUsers = (users: Users): Users => pour(users, new Users(users.stream.length))

/** Users with room for number `client`. */
export const withRoom = (users: Users, client: number): Users => {
  const roomy =
    client < users.stream.length ? users : pour(users, new Users(2 * Math.max(client, GROWTH)))
  if (client >= roomy.count) roomy.count = client + 1
  return roomy
}
