// How high a frame must be for all of a panel, in pixels: measured in a column of 640, in which
// most pages have their text, and where a panel is highest. Below 560 it is a phone's, and higher.
const USUAL = 440

const tall: Readonly<Record<string, number>> = {
  health: 500,
  routes: 680,
  autoscaling: 720,
  canary: 820,
  'price-curves': 880,
  'blue-green': 920,
  'utilization-curve': 920,
  capacity: 940,
  regions: 1020,
  'hash-ring': 1080,
  compare: 1320,
  sessions: 2300,
}

/** The height that a snippet gives to the frame of a panel. */
export const frameHeight = (panel: string): number =>
  Object.hasOwn(tall, panel) ? tall[panel] : USUAL
