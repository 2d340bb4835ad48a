// How a new version takes the place of the old one: one kind of release, each in a file of its own.
import type { BlueGreenSpec } from './blueGreenSpec'
import type { CanarySpec } from './canarySpec'

/** A release, by its kind. */
export type ReleaseSpec = BlueGreenSpec | CanarySpec
