// The challenges of chapter 5. What judges a plan weighs more than the prose, and comes after it.
import type { Challenge } from '../lesson'
import { afternoon } from './afternoon'
import { deployment } from './deployment'

export const tasks: readonly Challenge[] = [deployment, afternoon]
