// Actions on the reader's progress in the course.
import { type Progress, READ_MAX } from './progress'
import { changeSession, type Store } from './state'

export function learningActions(store: Store) {
  const note = (change: (progress: Progress) => Partial<Progress>) =>
    store.setState(({ progress }) => ({ progress: { ...progress, ...change(progress) } }))

  return {
    /** The answer to a figure's question; null asks it again. */
    predict(id: string, option: string | null): void {
      changeSession(store, id, (session) => ({ ...session, prediction: option }))
      note(({ predictions }) => {
        const { [id]: _, ...others } = predictions
        return { predictions: option === null ? others : { ...others, [id]: option } }
      })
    },

    /** Keeps the best result of a challenge, 0 to 3 stars. */
    award: (challenge: string, stars: number): void =>
      note((progress) => {
        const best = Math.max(stars, progress.stars[challenge] ?? 0)
        return { stars: { ...progress.stars, [challenge]: best } }
      }),

    /** The option chosen in a quick check. */
    answer: (check: string, option: string): void =>
      note(({ answers }) => ({ answers: { ...answers, [check]: option } })),

    markRead: (chapter: string): void =>
      note(({ read }) => ({
        read: read.includes(chapter) ? read : [...read, chapter].slice(-READ_MAX),
      })),

    /** Where the reader left off, as the part of an address after the hash. */
    rememberPlace: (hash: string): void => note(() => ({ lastPlace: hash })),
  }
}
