// The same twelve servers behind one balancer, which counts everybody.
import type { ScenarioDocument } from '../schema'
import { manyBalancers } from './manyBalancers'

const { balancers: _, ...one } = manyBalancers.gateway ?? {}

/** The scenario as a document. */
export const oneBalancer: ScenarioDocument = { ...manyBalancers, gateway: one }
