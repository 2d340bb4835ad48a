// Actions on the reader's progress in the course.
import {
  ATTEMPTS_MAX,
  NOTE_MAX,
  PLAYED_MAX,
  type Progress,
  READ_MAX,
  SPENT_MAX,
  type TriedPlan,
} from './progress'
import { changeSession, type Store } from './state'

const without = <T>(record: Readonly<Record<string, T>>, key: string) => {
  const { [key]: _, ...others } = record
  return others
}

const withOne = (list: readonly string[], one: string, most: number): readonly string[] =>
  list.includes(one) ? list : [...list, one].slice(-most)

const withAnswer =
  (id: string, option: string | null) =>
  ({ predictions, verdicts }: Progress): Partial<Progress> => {
    if (predictions[id] === option) return {}
    const others = without(predictions, id)
    return {
      predictions: option === null ? others : { ...others, [id]: option },
      verdicts: without(verdicts, id),
    }
  }

const withTime =
  (chapter: string, seconds: number) =>
  ({ spent }: Progress): Partial<Progress> => {
    const all = Math.min(SPENT_MAX, (spent[chapter] ?? 0) + seconds)
    return seconds > 0 ? { spent: { ...spent, [chapter]: all } } : {}
  }

/** What there is to keep of an attempt beside its stars. */
interface Came {
  readonly reached?: Progress['reached']
  readonly tried?: readonly TriedPlan[] // all of the challenge's that are kept now
}

export function learningActions(store: Store) {
  const note = (change: (progress: Progress) => Partial<Progress>) =>
    store.setState((state) => {
      const { progress } = state
      const changes = change(progress)
      const isNew = Object.entries(changes).some(
        ([key, value]) => Reflect.get(progress, key) !== value,
      )
      return isNew ? { progress: { ...progress, ...changes } } : state
    })

  return {
    /** The answer to a figure's question; null asks it again. What was said of another is gone. */
    predict(id: string, option: string | null): void {
      changeSession(store, id, (session) => ({ ...session, prediction: option }))
      note(withAnswer(id, option))
    },

    /** Keeps which option the run came closest to that an answer was compared with first. */
    settle: (id: string, happened: string): void =>
      note(({ predictions, verdicts }) =>
        Object.hasOwn(predictions, id) && !Object.hasOwn(verdicts, id)
          ? { verdicts: { ...verdicts, [id]: happened } }
          : {},
      ),

    /** Counts an attempt at a challenge, and keeps the best of them, 0 to 3 stars, with what it
     * reached, and the plans that were tried. */
    award: (challenge: string, stars: number, { reached, tried }: Came = {}): void =>
      note((progress) => {
        const before = progress.stars[challenge] ?? 0
        const best = Math.max(stars, before)
        const count = Math.min(ATTEMPTS_MAX, 1 + (progress.attempts[challenge] ?? 0))
        return {
          stars: { ...progress.stars, [challenge]: best },
          attempts: { ...progress.attempts, [challenge]: count },
          ...(stars < before ? {} : { reached: { ...progress.reached, ...reached } }),
          ...(tried && { tried: { ...progress.tried, [challenge]: tried } }),
        }
      }),

    /** A note in the reader's own words; an empty one is forgotten. */
    note: (id: string, text: string): void =>
      note(({ notes }) => ({
        notes: text ? { ...notes, [id]: text.slice(0, NOTE_MAX) } : without(notes, id),
      })),

    /** The option chosen in a quick check. */
    answer: (check: string, option: string): void =>
      note(({ answers }) => ({ answers: { ...answers, [check]: option } })),

    /** Adds whole seconds in which a chapter was read. */
    spend: (chapter: string, seconds: number): void => note(withTime(chapter, seconds)),

    markRead: (chapter: string): void =>
      note(({ read }) => ({ read: withOne(read, chapter, READ_MAX) })),

    /** A figure has been played to its end. */
    markPlayed: (figure: string): void =>
      note(({ played }) => ({ played: withOne(played, figure, PLAYED_MAX) })),

    /** Where the reader left off, as the part of an address after the hash. */
    rememberPlace: (hash: string): void =>
      note(({ lastPlace }) => (lastPlace === hash ? {} : { lastPlace: hash })),
  }
}
