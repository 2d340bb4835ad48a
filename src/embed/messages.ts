// What an embed and the page around it say to each other. The page's words are checked here;
// whoever else posts something is not heard (host.ts). By hand: every embed loads it.
import { isObject, oneOf, type Rule, type Rules, wholeUpTo } from '../store/rules'

/** Stands in the first message of each side, so that others on a page pass it by. */
export const MARK = 'counterflow'

const SECONDS_MAX = 9_999_999

type Plain = 'play' | 'pause' | 'restart' | 'reset'

/** What a page may want of an embed. */
export type Wish =
  | {
      readonly say: 'set'
      readonly theme?: 'light' | 'dark' | 'contrast'
      readonly lang?: 'en' | 'zh'
      readonly speed?: number
    }
  | { [Say in Plain]: { readonly say: Say } }[Plain]
  | { readonly say: 'seek'; readonly to: number }
  | { readonly say: 'step'; readonly by: 1 | -1 }
  | { readonly say: 'ask'; readonly id: number }

const between =
  (least: number, most: number): Rule<number> =>
  (value): value is number =>
    typeof value === 'number' && value >= least && value <= most

const perhaps =
  <T>(rule: Rule<T>): Rule<T | undefined> =>
  (value): value is T | undefined =>
    value === undefined || rule(value)

/** A rule for each thing that a wish says beside its name. */
const wishes: {
  readonly [Say in Wish['say']]: Rules<Omit<Extract<Wish, { say: Say }>, 'say'>>
} = {
  set: {
    theme: perhaps(oneOf(['light', 'dark', 'contrast'])),
    lang: perhaps(oneOf(['en', 'zh'])),
    speed: perhaps(between(0.001, 100_000)),
  },
  play: {},
  pause: {},
  restart: {},
  reset: {},
  seek: { to: between(0, SECONDS_MAX) },
  step: { by: oneOf([1, -1]) },
  ask: { id: wholeUpTo(1e9) },
}

/** Whether something says all that the rules ask for, and nothing else. */
const says = (data: object, rules: Readonly<Record<string, (value: unknown) => boolean>>) =>
  Object.keys(data).every((key) => Object.hasOwn(rules, key)) &&
  Object.entries(rules).every(([key, isRight]) => isRight(Reflect.get(data, key)))

/** Whether these are a page's first words: they bring the port for all that follows. */
export const isHello = (data: unknown): boolean =>
  isObject(data) && says(data, { [MARK]: oneOf([1]), say: oneOf(['hello']) })

const isWish = (say: unknown): say is Wish['say'] =>
  typeof say === 'string' && Object.hasOwn(wishes, say)

/** The wish in a message; null where it is none. */
export const wishIn = (data: unknown): Wish | null => {
  if (!isObject(data) || !('say' in data)) return null
  const { say, ...more } = data
  return isWish(say) && says(more, wishes[say]) ? (data as Wish) : null // by its rules
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
  | {
      readonly say: 'event'
      readonly name: Happening
      readonly t: number
      /** Of an error: the parameter that asks for what is not there; none where a run failed. */
      readonly reason?: 'panel' | 'scenario' | 't'
    }
  | { readonly say: 'answer'; readonly id: number; readonly state: Standing | null }
