// Playback: a clock to play simulated runs by.
export { faster, placeOf, slower, speedAt, speeds } from './clock'
export { after, browserFrames, debounced, type FrameSource } from './frames'
export type { RunHandle, TravelOptions } from './handle'
export type { Seeking } from './motion'
export { openPlayer } from './open'
export { Player, type PlayerOptions } from './player'
