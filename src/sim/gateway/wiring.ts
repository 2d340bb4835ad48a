// The wires at work: each of the engine's questions, and who answers it.
import { Connections, copyConnections, renumberConnections } from '../cluster/connections'
import { connect, serveClient, shake } from '../connecting'
import { connectionColumns, gatewayMoments, lineUp } from '../observeConnections'
import { clientTotal } from '../traffic/clients'
import {
  bindTo,
  connectionsOf,
  disembark,
  endsWithAttempt,
  inspectConnection,
  isBlind,
  leaveBehind,
  letGoOf,
  resetBoundTo,
  setMaxAge,
} from './connections'
import { copyCores, createCores } from './cpu'
import { enterGateway, readAndLetIn } from './entrance'
import { cutWays, keepWay, wayToServer } from './upstream'
import type { Wires } from './wires'

/** The wires of every run that asks for them; what they keep is in the run's state. */
export const wiring: Wires = {
  begin: (scenario) => {
    const isLinked = scenario.traffic.some(({ clients }) => clients.connections !== null)
    return new Connections(isLinked ? clientTotal(scenario) : 0)
  },
  copy: copyConnections,
  cores: createCores,
  copyCores,
  board: (world, place) => {
    const spec = connectionsOf(world, world.state.requests.traffic[place])
    if (spec === null) return false
    connect(world, place, spec)
    return true
  },
  enter: enterGateway,
  read: readAndLetIn,
  bind: bindTo,
  way: wayToServer,
  keep: keepWay,
  isBlind,
  endsWithAttempt,
  disembark,
  letGo: letGoOf,
  cut: (world, server) => {
    resetBoundTo(world, server)
    cutWays(world, server)
  },
  moved: leaveBehind,
  setMaxAge,
  shake,
  inspect: inspectConnection,
  wake: serveClient,
  renumber: renumberConnections,
  columns: connectionColumns,
  moments: gatewayMoments,
  lineUp,
}
