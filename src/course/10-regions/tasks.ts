// The challenges of chapter 10. What judges a plan weighs more than the prose, and comes after it.
import type { Challenge } from '../lesson'
import { promise } from './promise'

export const tasks: readonly Challenge[] = [promise]
