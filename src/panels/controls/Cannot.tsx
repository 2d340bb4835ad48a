import { lazy, Suspense } from 'react'
import type { CannotId } from '../../sim'

// Sentences by the dozen, of which few are ever read.
const Words = lazy(async () => {
  const { cannotWords } = await import('./cannotWords')
  return {
    default: ({ reason }: { reason: CannotId }) => <Sentence text={cannotWords[reason]()} />,
  }
})

/** A sentence with what it quotes from a product's configuration between backticks. */
const Sentence = ({ text }: { text: string }) =>
  text
    .split('`')
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence, in their order
    .map((part, i) => (i % 2 === 1 ? <code key={i}>{part}</code> : part))

interface CannotProps {
  readonly reason: CannotId
}

/** Why a product cannot do what a policy asks for, and what it has in its place. */
export function Cannot({ reason }: CannotProps) {
  return (
    <Suspense fallback={null}>
      <Words reason={reason} />
    </Suspense>
  )
}
