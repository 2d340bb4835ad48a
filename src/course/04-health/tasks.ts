// The challenges of chapter 4. What judges a plan weighs more than the prose, and comes after it.
import type { Challenge } from '../lesson'
import { watch } from './watch'

export const tasks: readonly Challenge[] = [watch]
