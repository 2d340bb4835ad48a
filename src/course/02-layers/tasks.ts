// The challenges of chapter 2. What judges a plan weighs more than the prose, and comes after it.
import type { Challenge } from '../lesson'
import { pianos } from './pianos'
import { rules } from './rules'

export const tasks: readonly Challenge[] = [pianos, rules]
