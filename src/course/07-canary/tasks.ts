// The challenges of chapter 7. What judges a plan weighs more than the prose, and comes after it.
import type { Challenge } from '../lesson'
import { manager } from './manager'

export const tasks: readonly Challenge[] = [manager]
