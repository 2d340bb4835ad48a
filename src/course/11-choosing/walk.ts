// A walk through the tree, as it stands in an address: the answers from the first question on.
import { type EndId, type Next, type QuestionId, questions } from './tree'

/** An answer. */
export type Reply = 'yes' | 'no'

/** A question with the answer that was given. */
export interface Step {
  readonly question: QuestionId
  readonly reply: Reply
}

/** How far a walk has come. */
export interface Walk {
  readonly steps: readonly Step[]
  /** The question that is open; null at an end. */
  readonly question: QuestionId | null
  readonly end: EndId | null
}

const isReply = (text: string): text is Reply => text === 'yes' || text === 'no'

const isQuestion = (text: string): text is QuestionId => Object.hasOwn(questions, text)

/** Reads a walk; what is no answer, or comes after an end, is left out with all that follows. */
export function readWalk(text: string | undefined): Walk {
  const steps: Step[] = []
  let question: QuestionId = 'spare'
  for (const reply of (text ?? '').split('.')) {
    if (!isReply(reply)) break
    steps.push({ question, reply })
    const next: Next = questions[question][reply].next
    if (!isQuestion(next)) return { steps, question: null, end: next.slice(4) as EndId }
    question = next
  }
  return { steps, question, end: null }
}

/** The walk as text; `readWalk` reads it back. */
export const writeWalk = (steps: readonly Pick<Step, 'reply'>[]): string =>
  steps.map(({ reply }) => reply).join('.')
