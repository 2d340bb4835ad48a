// What an embed and the page around it say to each other. The page's words are checked here;
// whoever else posts something is not heard (host.ts).
import * as v from 'valibot'

/** Stands in the first message of each side, so that others on a page pass it by. */
export const MARK = 'counterflow'

const number = (least: number, most: number) =>
  v.pipe(v.number(), v.finite(), v.minValue(least), v.maxValue(most))

const SECONDS_MAX = 9_999_999

/** A page's first words: they bring the port for all that follows. */
export const helloSchema = v.strictObject({ [MARK]: v.literal(1), say: v.literal('hello') })

const wishSchema = v.variant('say', [
  v.strictObject({
    say: v.literal('set'),
    theme: v.optional(v.picklist(['light', 'dark', 'contrast'])),
    lang: v.optional(v.picklist(['en', 'zh'])),
    speed: v.optional(number(0.001, 100_000)),
  }),
  v.strictObject({ say: v.picklist(['play', 'pause', 'restart', 'reset']) }),
  v.strictObject({ say: v.literal('seek'), to: number(0, SECONDS_MAX) }),
  v.strictObject({ say: v.literal('step'), by: v.picklist([1, -1]) }),
  v.strictObject({ say: v.literal('ask'), id: v.pipe(number(0, 1e9), v.integer()) }),
])

/** What a page may want of an embed. */
export type Wish = v.InferOutput<typeof wishSchema>

/** The wish in a message; null where it is none. */
export const wishIn = (data: unknown): Wish | null => {
  const read = v.safeParse(wishSchema, data)
  return read.success ? read.output : null
}

/** Where an embed stands. */
export interface Standing {
  readonly panel: string
  readonly scenario: string
  readonly seed: number
  readonly t: number // simulated seconds
  readonly duration: number
  readonly playing: boolean
  readonly ended: boolean
  readonly speed: number
  /** Address in the course with exactly this run at this instant; null: it would be too long. */
  readonly link: string | null
}

export type Happening = 'ready' | 'play' | 'pause' | 'end' | 'change' | 'error'

/** What an embed tells the page. */
export type Told =
  | { readonly say: 'size'; readonly height: number }
  | { readonly say: 'event'; readonly name: Happening; readonly t: number }
  | { readonly say: 'answer'; readonly id: number; readonly state: Standing | null }
