// Scenarios of chapter 5 beside those of one calamity each: its tasks, boards that are kept up to
// date, visitors of every kind, and what a restart of the balancer leaves.
import { botsCookie } from './botsCookie'
import { botsTable } from './botsTable'
import { deployDay } from './deployDay'
import { liveBoard } from './liveBoard'
import { longPolls } from './longPolls'
import { longPollsCookie } from './longPollsCookie'
import { longPollsHash } from './longPollsHash'
import { privateCookie } from './privateCookie'
import { privateHash } from './privateHash'
import { refusedAddresses } from './refusedAddresses'
import { refusedHash } from './refusedHash'
import { restartBehind } from './restartBehind'
import { restartHash } from './restartHash'
import { roughAfternoon } from './roughAfternoon'

/** Their ids and documents. */
export const moreRegulars = [
  { id: 'deploy-day', document: deployDay },
  { id: 'live-board', document: liveBoard },
  { id: 'long-polls', document: longPolls },
  { id: 'long-polls-hash', document: longPollsHash },
  { id: 'long-polls-cookie', document: longPollsCookie },
  { id: 'restart-hash', document: restartHash },
  { id: 'restart-behind', document: restartBehind },
  { id: 'bots-cookie', document: botsCookie },
  { id: 'bots-table', document: botsTable },
  { id: 'private-cookie', document: privateCookie },
  { id: 'private-hash', document: privateHash },
  { id: 'refused-hash', document: refusedHash },
  { id: 'refused-addresses', document: refusedAddresses },
  { id: 'rough-afternoon', document: roughAfternoon },
] as const
