// The scenarios of chapter 2 in which reading and passing on have a price, in which a balancer does
// more with what it reads, and in which servers are added to few long connections.
import { answersPast } from './answersPast'
import { answersThrough } from './answersThrough'
import { deskKeeps } from './deskKeeps'
import { deskPasses } from './deskPasses'
import { deskResumes } from './deskResumes'
import { deskShakesHands } from './deskShakesHands'
import { handshakesKept } from './handshakesKept'
import { handshakesResumed } from './handshakesResumed'
import { handshakesThirteen } from './handshakesThirteen'
import { handshakesTwelve } from './handshakesTwelve'
import { hotPageEach } from './hotPageEach'
import { hotPageOne } from './hotPageOne'
import { hotPageStale } from './hotPageStale'
import { proxiedAdded } from './proxiedAdded'
import { proxiedSet } from './proxiedSet'
import { proxiedUnread } from './proxiedUnread'
import { reportsTimed } from './reportsTimed'
import { reportsWaited } from './reportsWaited'
import { scaleOutAge } from './scaleOutAge'
import { scaleOutFour } from './scaleOutFour'
import { scaleOutSeven } from './scaleOutSeven'
import { sealedAgain } from './sealedAgain'
import { sealedEarly } from './sealedEarly'
import { sealedEnded } from './sealedEnded'
import { sealedPassed } from './sealedPassed'
import { smallerNone } from './smallerNone'
import { smallerThorough } from './smallerThorough'
import { smallerUsual } from './smallerUsual'
import { variedBrowser } from './variedBrowser'
import { variedLanguage } from './variedLanguage'
import { variedNone } from './variedNone'

/** Those of the catalogue (index.ts). */
export const layersOpened = [
  { id: 'handshakes-twelve', document: handshakesTwelve },
  { id: 'handshakes-thirteen', document: handshakesThirteen },
  { id: 'handshakes-resumed', document: handshakesResumed },
  { id: 'handshakes-kept', document: handshakesKept },
  { id: 'desk-shakes-hands', document: deskShakesHands },
  { id: 'desk-resumes', document: deskResumes },
  { id: 'desk-keeps', document: deskKeeps },
  { id: 'desk-passes', document: deskPasses },
  { id: 'answers-through', document: answersThrough },
  { id: 'answers-past', document: answersPast },
  { id: 'hot-page-each', document: hotPageEach },
  { id: 'hot-page-one', document: hotPageOne },
  { id: 'hot-page-stale', document: hotPageStale },
  { id: 'varied-none', document: variedNone },
  { id: 'varied-language', document: variedLanguage },
  { id: 'varied-browser', document: variedBrowser },
  { id: 'sealed-passed', document: sealedPassed },
  { id: 'sealed-ended', document: sealedEnded },
  { id: 'sealed-again', document: sealedAgain },
  { id: 'sealed-early', document: sealedEarly },
  { id: 'smaller-none', document: smallerNone },
  { id: 'smaller-usual', document: smallerUsual },
  { id: 'smaller-thorough', document: smallerThorough },
  { id: 'reports-waited', document: reportsWaited },
  { id: 'reports-timed', document: reportsTimed },
  { id: 'proxied-unread', document: proxiedUnread },
  { id: 'proxied-added', document: proxiedAdded },
  { id: 'proxied-set', document: proxiedSet },
  { id: 'scale-out-four', document: scaleOutFour },
  { id: 'scale-out-seven', document: scaleOutSeven },
  { id: 'scale-out-age', document: scaleOutAge },
] as const
