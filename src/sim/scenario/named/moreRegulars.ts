// Scenarios of chapter 5 beside those of one calamity each: its tasks, boards that are kept up to
// date, and what a restart of the balancer leaves.
import { deployDay } from './deployDay'
import { liveBoard } from './liveBoard'
import { longPolls } from './longPolls'
import { longPollsCookie } from './longPollsCookie'
import { longPollsHash } from './longPollsHash'
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
  { id: 'rough-afternoon', document: roughAfternoon },
] as const
