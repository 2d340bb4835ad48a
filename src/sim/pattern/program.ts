// A pattern as a small program for many threads at once (Thompson 1968): read one character, go two
// ways, or stand only at the start or the end of the text.
import { ENDLESS, type Node, NoPattern, type Ranges } from './syntax'

/** One instruction; `to` and `or` are places in the program. */
export type Step =
  | { readonly do: 'read'; readonly ranges: Ranges; to: number }
  | { readonly do: 'fork'; to: number; or: number }
  | { readonly do: 'start' | 'end'; to: number }
  | { readonly do: 'match' }

/** Instructions of one pattern at most: what a repetition of repetitions may come to. */
export const STEPS_MAX = 2_000

/** The program of a tree; it begins at its last step. Throws NoPattern. */
export const programOf = (tree: Node): readonly Step[] => {
  const steps: Step[] = [{ do: 'match' }]
  const add = (step: Step): number => {
    if (steps.length >= STEPS_MAX) throw new NoPattern('too-large', 0)
    return steps.push(step) - 1
  }
  // Built from the end: each part is told where to go on.
  const build = (node: Node, to: number): number => {
    switch (node.kind) {
      case 'set':
        return add({ do: 'read', ranges: node.ranges, to })
      case 'start':
      case 'end':
        return add({ do: node.kind, to })
      case 'all':
        return node.of.reduceRight((next, part) => build(part, next), to)
      case 'any':
        return node.of.map((part) => build(part, to)).reduce((or, one) => add(fork(one, or)))
      case 'repeat':
        return repeat(node, to)
    }
  }
  const fork = (to: number, or: number): Step => ({ do: 'fork', to, or })
  const repeat = ({ of, min, max }: Extract<Node, { kind: 'repeat' }>, to: number): number => {
    let next = to
    if (max === ENDLESS) {
      const loop: Step = { do: 'fork', to: 0, or: to }
      next = add(loop)
      loop.to = build(of, next)
    } else for (let i = min; i < max; i++) next = add(fork(build(of, next), to))
    for (let i = 0; i < min; i++) next = build(of, next)
    return next
  }
  const begin = build(tree, 0)
  if (begin !== steps.length - 1 || begin === 0) add({ do: 'fork', to: begin, or: begin })
  return steps
}
