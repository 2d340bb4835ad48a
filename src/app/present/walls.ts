// The walls of which a window of a teacher has heard: it moves one of them, and knows the others.
import type { Message, Standing } from './channel'

export interface Walls {
  /** By the name of the wall: how it stands. */
  readonly heard: Readonly<Record<string, Standing>>
  /** The name of the wall that is moved; null before there was one. */
  readonly chosen: string | null
  /** How that wall stood when it was last heard of. */
  readonly last: Standing | null
}

export type Heard =
  | Extract<Message, { say: 'standing' | 'gone' | 'take' }>
  | { readonly say: 'choose'; readonly wall: string }
  /** Those that were asked, and did not answer. */
  | { readonly say: 'silent'; readonly walls: readonly string[] }

export const noWalls: Walls = { heard: {}, chosen: null, last: null }

const without = (heard: Walls['heard'], gone: readonly string[]): Walls['heard'] =>
  Object.fromEntries(Object.entries(heard).filter(([wall]) => !gone.includes(wall)))

/** Whether the wall that is moved still shows the chapter. */
export const isThere = ({ heard, chosen }: Walls, chapter: string): boolean =>
  chosen !== null && heard[chosen]?.chapter === chapter

/** What is known of the walls after something was heard, in a window for one chapter. */
export function hear(before: Walls, message: Heard, chapter: string): Walls {
  switch (message.say) {
    case 'standing': {
      const { standing } = message
      const heard = { ...before.heard, [standing.wall]: standing }
      if (standing.chapter !== chapter) return { ...before, heard }
      const isMine = before.chosen === standing.wall || !isThere(before, chapter)
      return isMine ? { heard, chosen: standing.wall, last: standing } : { ...before, heard }
    }
    case 'gone':
      return { ...before, heard: without(before.heard, [message.wall]) }
    case 'silent':
      return { ...before, heard: without(before.heard, message.walls) }
    case 'take':
    case 'choose': {
      const standing = before.heard[message.wall]
      return standing?.chapter === chapter
        ? { ...before, chosen: message.wall, last: standing }
        : before
    }
  }
}

/** Other walls of the chapter, in the order in which they were heard of. */
export const othersOf = ({ heard, chosen }: Walls, chapter: string): readonly Standing[] =>
  Object.values(heard).filter((one) => one.chapter === chapter && one.wall !== chosen)

/** The chapter that a wall shows instead; null where none does. */
export const elsewhereOf = ({ heard }: Walls, chapter: string): string | null =>
  Object.values(heard).find((one) => one.chapter !== chapter)?.chapter ?? null
