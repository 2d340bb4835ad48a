// The challenges of chapter 1. What judges a plan weighs more than the prose, and comes after it.
import type { Challenge } from '../lesson'
import { sale } from './sale'

export const tasks: readonly Challenge[] = [sale]
