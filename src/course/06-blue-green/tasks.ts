// The challenges of chapter 6. What judges a plan weighs more than the prose, and comes after it.
import type { Challenge } from '../lesson'
import { quietSwitch } from './quietSwitch'

export const tasks: readonly Challenge[] = [quietSwitch]
