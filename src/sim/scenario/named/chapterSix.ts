// The scenarios in which a new version takes the place of an old one, in the order of chapter 6.
import { dataBroken } from './dataBroken'
import { dataExpanded } from './dataExpanded'
import { greenCold } from './greenCold'
import { greenGone } from './greenGone'
import { greenGradual } from './greenGradual'
import { greenRolling } from './greenRolling'
import { greenWarmed } from './greenWarmed'
import { greenWrong } from './greenWrong'
import { keptClosed } from './keptClosed'
import { keptForEver } from './keptForEver'
import { keptHalfMinute } from './keptHalfMinute'
import { kitchenOneByOne } from './kitchenOneByOne'
import { kitchenStopped } from './kitchenStopped'
import { pointerBalancer } from './pointerBalancer'
import { pointerGone } from './pointerGone'
import { pointerNames } from './pointerNames'
import { quietSwitch } from './quietSwitch'
import { sessionsBoth } from './sessionsBoth'
import { sessionsFormat } from './sessionsFormat'
import { sessionsMemory } from './sessionsMemory'
import { switchCut } from './switchCut'
import { switchFive } from './switchFive'
import { switchThirty } from './switchThirty'
import { twoReleases } from './twoReleases'

/** By id. */
export const chapterSix = [
  { id: 'kitchen-stopped', document: kitchenStopped },
  { id: 'kitchen-one-by-one', document: kitchenOneByOne },
  { id: 'switch-cut', document: switchCut },
  { id: 'switch-five', document: switchFive },
  { id: 'switch-thirty', document: switchThirty },
  { id: 'kept-for-ever', document: keptForEver },
  { id: 'kept-half-minute', document: keptHalfMinute },
  { id: 'kept-closed', document: keptClosed },
  { id: 'pointer-balancer', document: pointerBalancer },
  { id: 'pointer-names', document: pointerNames },
  { id: 'pointer-gone', document: pointerGone },
  { id: 'green-cold', document: greenCold },
  { id: 'green-warmed', document: greenWarmed },
  { id: 'green-gradual', document: greenGradual },
  { id: 'green-wrong', document: greenWrong },
  { id: 'green-gone', document: greenGone },
  { id: 'green-rolling', document: greenRolling },
  { id: 'data-broken', document: dataBroken },
  { id: 'data-expanded', document: dataExpanded },
  { id: 'sessions-memory', document: sessionsMemory },
  { id: 'sessions-format', document: sessionsFormat },
  { id: 'sessions-both', document: sessionsBoth },
  { id: 'two-releases', document: twoReleases },
  { id: 'quiet-switch', document: quietSwitch },
] as const
