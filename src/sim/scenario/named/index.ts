// The scenarios that come with the course, in the order of the lessons: one file and one line each.
import { parseScenario } from '../parse'
import type { Scenario } from '../scenario'
import { blackHole } from './blackHole'
import { blackHoleLast } from './blackHoleLast'
import { blackHoleTurns } from './blackHoleTurns'
import { blackHoleTwo } from './blackHoleTwo'
import { burstHour } from './burstHour'
import { closedOffice } from './closedOffice'
import { curvePoint } from './curvePoint'
import { dailyUsers } from './dailyUsers'
import { diceUnequalWork } from './diceUnequalWork'
import { fewestFirst } from './fewestFirst'
import { headroom60 } from './headroom60'
import { headroom90 } from './headroom90'
import { lettersPianos } from './lettersPianos'
import { lettersPianosFour } from './lettersPianosFour'
import { lettersPianosRouted } from './lettersPianosRouted'
import { manyBalancers } from './manyBalancers'
import { manyBalancersRandom } from './manyBalancersRandom'
import { manyBalancersTruth } from './manyBalancersTruth'
import { memoryCrash } from './memoryCrash'
import { mm3Farm } from './mm3Farm'
import { oddCounter } from './oddCounter'
import { oddCounterFewest } from './oddCounterFewest'
import { oddCounterWeights } from './oddCounterWeights'
import { oddMachines } from './oddMachines'
import { oddMachinesFewest } from './oddMachinesFewest'
import { oddMachinesWeights } from './oddMachinesWeights'
import { oneBalancer } from './oneBalancer'
import { oneCounter14 } from './oneCounter14'
import { oneFastCounter } from './oneFastCounter'
import { oneFastCounterCrash } from './oneFastCounterCrash'
import { parcelsHeavyFour } from './parcelsHeavyFour'
import { parcelsHeavySeven } from './parcelsHeavySeven'
import { parcelsJoinAge } from './parcelsJoinAge'
import { parcelsJoinFour } from './parcelsJoinFour'
import { parcelsJoinSeven } from './parcelsJoinSeven'
import { parcelsKeptFour } from './parcelsKeptFour'
import { parcelsKeptSeven } from './parcelsKeptSeven'
import { parcelsNewFour } from './parcelsNewFour'
import { parcelsNewSeven } from './parcelsNewSeven'
import { parcelsOneFour } from './parcelsOneFour'
import { parcelsOneSeven } from './parcelsOneSeven'
import { pathCaches } from './pathCaches'
import { pathCachesModulo } from './pathCachesModulo'
import { pathCachesTurns } from './pathCachesTurns'
import { productEnvoy } from './productEnvoy'
import { productHaproxy } from './productHaproxy'
import { productLvs } from './productLvs'
import { productNginx } from './productNginx'
import { restaurantDay } from './restaurantDay'
import { staleReports } from './staleReports'
import { staleReportsLive } from './staleReportsLive'
import { staleReportsRandom } from './staleReportsRandom'
import { staleReportsTwo } from './staleReportsTwo'
import { staleWeights } from './staleWeights'
import { staleWeightsFewest } from './staleWeightsFewest'
import { teaShopBusy } from './teaShopBusy'
import { teaShopChance } from './teaShopChance'
import { teaShopImpatient } from './teaShopImpatient'
import { teaShopOverload } from './teaShopOverload'
import { teaShopShortQueue } from './teaShopShortQueue'
import { teaShopSteady } from './teaShopSteady'
import { theSale } from './theSale'
import { threeCounters } from './threeCounters'
import { threeCounters14 } from './threeCounters14'
import { threeCountersCrash } from './threeCountersCrash'
import { threeCountersRetry } from './threeCountersRetry'
import { traceSmall } from './traceSmall'
import { turnsRandom } from './turnsRandom'
import { turnsSteady } from './turnsSteady'
import { turnsUnequalWork } from './turnsUnequalWork'

/** The catalogue; titles are the course's own, in each language. */
export const namedScenarios = [
  { id: 'tea-shop-steady', document: teaShopSteady },
  { id: 'tea-shop-chance', document: teaShopChance },
  { id: 'tea-shop-busy', document: teaShopBusy },
  { id: 'tea-shop-overload', document: teaShopOverload },
  { id: 'tea-shop-short-queue', document: teaShopShortQueue },
  { id: 'tea-shop-impatient', document: teaShopImpatient },
  { id: 'three-counters', document: threeCounters },
  { id: 'daily-users', document: dailyUsers },
  { id: 'one-fast-counter', document: oneFastCounter },
  { id: 'three-counters-crash', document: threeCountersCrash },
  { id: 'three-counters-retry', document: threeCountersRetry },
  { id: 'one-fast-counter-crash', document: oneFastCounterCrash },
  { id: 'curve-point', document: curvePoint },
  { id: 'memory-crash', document: memoryCrash },
  { id: 'headroom-60', document: headroom60 },
  { id: 'headroom-90', document: headroom90 },
  { id: 'the-sale', document: theSale },
  { id: 'letters-pianos', document: lettersPianos },
  { id: 'letters-pianos-routed', document: lettersPianosRouted },
  { id: 'letters-pianos-four', document: lettersPianosFour },
  { id: 'one-counter-14', document: oneCounter14 },
  { id: 'three-counters-14', document: threeCounters14 },
  { id: 'turns-random', document: turnsRandom },
  { id: 'dice-unequal-work', document: diceUnequalWork },
  { id: 'odd-counter-fewest', document: oddCounterFewest },
  { id: 'stale-weights-fewest', document: staleWeightsFewest },
  { id: 'stale-reports-random', document: staleReportsRandom },
  { id: 'stale-reports-two', document: staleReportsTwo },
  { id: 'black-hole-turns', document: blackHoleTurns },
  { id: 'black-hole-two', document: blackHoleTwo },
  { id: 'path-caches-turns', document: pathCachesTurns },
  { id: 'path-caches-modulo', document: pathCachesModulo },
  { id: 'odd-machines-fewest', document: oddMachinesFewest },
  { id: 'stale-reports-live', document: staleReportsLive },
  { id: 'odd-machines-weights', document: oddMachinesWeights },
  { id: 'many-balancers', document: manyBalancers },
  { id: 'many-balancers-random', document: manyBalancersRandom },
  { id: 'many-balancers-truth', document: manyBalancersTruth },
  { id: 'one-balancer', document: oneBalancer },
  { id: 'burst-hour', document: burstHour },
  { id: 'restaurant-day', document: restaurantDay },
  { id: 'closed-office', document: closedOffice },
  { id: 'trace-small', document: traceSmall },
  { id: 'mm3-farm', document: mm3Farm },
  { id: 'turns-steady', document: turnsSteady },
  { id: 'turns-unequal-work', document: turnsUnequalWork },
  { id: 'fewest-first', document: fewestFirst },
  { id: 'odd-counter', document: oddCounter },
  { id: 'odd-counter-weights', document: oddCounterWeights },
  { id: 'stale-weights', document: staleWeights },
  { id: 'stale-reports', document: staleReports },
  { id: 'black-hole', document: blackHole },
  { id: 'black-hole-last', document: blackHoleLast },
  { id: 'path-caches', document: pathCaches },
  { id: 'odd-machines', document: oddMachines },
  { id: 'product-nginx', document: productNginx },
  { id: 'product-haproxy', document: productHaproxy },
  { id: 'product-envoy', document: productEnvoy },
  { id: 'product-lvs', document: productLvs },
  { id: 'parcels-new-four', document: parcelsNewFour },
  { id: 'parcels-new-seven', document: parcelsNewSeven },
  { id: 'parcels-kept-four', document: parcelsKeptFour },
  { id: 'parcels-kept-seven', document: parcelsKeptSeven },
  { id: 'parcels-heavy-four', document: parcelsHeavyFour },
  { id: 'parcels-heavy-seven', document: parcelsHeavySeven },
  { id: 'parcels-one-four', document: parcelsOneFour },
  { id: 'parcels-one-seven', document: parcelsOneSeven },
  { id: 'parcels-join-four', document: parcelsJoinFour },
  { id: 'parcels-join-seven', document: parcelsJoinSeven },
  { id: 'parcels-join-age', document: parcelsJoinAge },
] as const

/** The id of a scenario that comes with the course. */
export type ScenarioId = (typeof namedScenarios)[number]['id']

const read = new Map<ScenarioId, Scenario>()

/** The named scenario, read once. */
export function scenarioNamed(id: ScenarioId): Scenario {
  const before = read.get(id)
  if (before !== undefined) return before
  const parsed = parseScenario(namedScenarios.find((named) => named.id === id)?.document)
  if (!parsed.ok) throw new Error(`${id} is not in the catalogue or not valid`)
  read.set(id, parsed.scenario)
  return parsed.scenario
}
