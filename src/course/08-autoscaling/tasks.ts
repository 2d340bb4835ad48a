// The challenges of chapter 8. What judges a plan weighs more than the prose, and comes after it.
import type { Challenge } from '../lesson'
import { cured, ruled, steadied } from './pitfallTasks'
import { restaurant } from './restaurant'

export const tasks: readonly Challenge[] = [cured, ruled, steadied, restaurant]
