import { lazy, Suspense } from 'react'
import { m } from '../../i18n'
import type { CannotId, Dialect } from '../../sim'
import { dialectNames } from './dialectNames'

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
  readonly dialect: Dialect
  readonly reason: CannotId | null // null: it can, and that is not simulated so far
}

/** Why a product cannot do what a policy asks for, and what it has in its place. */
export function Cannot({ dialect, reason }: CannotProps) {
  if (reason === null) return m.compare_dialect_later({ product: dialectNames[dialect] })
  return (
    <Suspense fallback={null}>
      <Words reason={reason} />
    </Suspense>
  )
}
