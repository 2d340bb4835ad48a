// The words that a server's box and the text twin share.
import { formatNumber, m } from '../../i18n'
import type { LanePicture } from '../picture'

/** Whether a server stands in its place at all. */
export const isThere = ({ standing }: Pick<LanePicture, 'standing'>): boolean =>
  standing !== 'removed' && standing !== 'spare' && standing !== 'undeployed'

/** What is wrong with a server, or what it has been told, in two or three words; null: nothing. */
export function stateWords({ standing, condition, left, isBackup }: LanePicture): string | null {
  if (standing === 'removed') return m.stage_removed()
  if (standing === 'undeployed') return m.stage_undeployed()
  if (standing === 'standby') return m.stage_standby()
  if (standing === 'down') return m.stage_down()
  if (standing === 'crashed') return m.stage_crashed()
  if (standing === 'draining') return m.stage_draining({ count: formatNumber(left) })
  if (standing === 'out') return m.stage_out()
  if (condition === 'hung') return m.stage_hung()
  return isBackup ? m.stage_backup() : null
}

/** As many decimals as a speed has, at most two. */
const decimalsOf = (speed: number): number =>
  Number.isInteger(speed) ? 0 : Number.isInteger(speed * 10) ? 1 : 2

/** What differs from a sound server without keeping it from its work; null: nothing. */
export function noteWords({ standing, condition, speed }: LanePicture): string | null {
  if (!isThere({ standing }) || standing === 'crashed') return null
  if (condition === 'slow') return m.stage_slow({ speed: formatNumber(speed, decimalsOf(speed)) })
  return condition === 'erring' ? m.stage_erring() : null
}

/** The same in the room that a percent has, where boxes stand too close for a line between them. */
export function shortNote(server: LanePicture): string | null {
  if (noteWords(server) === null || server.condition !== 'slow') return noteWords(server)
  return m.stage_slow_short({ speed: formatNumber(server.speed, decimalsOf(server.speed)) })
}

const LETTER = 7.5 // pixels that a digit of a label takes, and most letters at most
const WIDE = 12 // M and W
const IDEOGRAM = 13
const APART = 5 // pixels between the names of neighbors

/** Pixels that a text takes at most. */
export const widthOf = (text: string): number =>
  [...text].reduce(
    (sum, sign) => sum + (sign > '\u2e7f' ? IDEOGRAM : /[MW]/.test(sign) ? WIDE : LETTER),
    0,
  )

/** How wide a text under a box may be set: drawn closer where it would meet its neighbor's. */
export const squeezed = (text: string, room: number) =>
  widthOf(text) > room ? ({ textLength: room, lengthAdjust: 'spacingAndGlyphs' } as const) : null

const numberOf = (name: string): string => /\d+$/.exec(name)?.[0] ?? name

/** The name of a server or a group, or where the pixels do not suffice for it, its number alone;
 * `apart` is what must stay free beside it. */
export function nameWithin(
  { name, last }: Pick<LanePicture, 'name' | 'last'>,
  room: number,
  apart = APART,
) {
  const write = (short: (one: string) => string): string =>
    last === null ? short(name) : `${short(name)}–${short(last)}`
  const whole = write((one) => one)
  return widthOf(whole) + apart <= room ? whole : write(numberOf)
}
