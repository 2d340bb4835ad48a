// The challenges of chapter 3. What judges a plan weighs more than the prose, and comes after it.
import type { Challenge } from '../lesson'
import { odd } from './odd'

export const tasks: readonly Challenge[] = [odd]
