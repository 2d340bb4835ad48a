import type { CannotId } from '../../sim'
import { later } from '../../ui/later'

interface CannotProps {
  readonly reason: CannotId
}

/** Why a product cannot do what a policy asks for, and what it has in its place. Sentences by the
 * dozen, of which few are ever read. */
export const Cannot = later<CannotProps>(async () => {
  const { cannotWords } = await import('./cannotWords')
  return ({ reason }) => <Sentence text={cannotWords[reason]()} />
})

/** A sentence with what it quotes from a product's configuration between backticks. */
const Sentence = ({ text }: { text: string }) =>
  text
    .split('`')
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence, in their order
    .map((part, i) => (i % 2 === 1 ? <code key={i}>{part}</code> : part))
