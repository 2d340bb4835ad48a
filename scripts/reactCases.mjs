// Cases of React's switches that nothing reaches.
const isOf = (node, type) => node?.type === type

const ENDS = ['ReturnStatement', 'BreakStatement', 'ThrowStatement', 'ContinueStatement']

const isEnded = (statements) => {
  const last = statements.at(-1)
  return isOf(last, 'BlockStatement') ? isEnded(last.body) : ENDS.includes(last?.type)
}

/** The nodes right below one. */
export const childrenOf = (node) =>
  Object.values(node).flatMap((value) =>
    (Array.isArray(value) ? value : [value]).filter((one) => typeof one?.type === 'string'),
  )

const declaredIn = (node) => [
  ...(isOf(node, 'VariableDeclarator') ? [node.id.name] : []),
  ...(/Function/.test(node.type) ? [] : childrenOf(node).flatMap(declaredIn)),
]

/** A case that nothing reaches goes; one that the case before it runs on into loses its label. */
function drop({ cases }, { edits, scope }, isGone) {
  const dropped = new Set()
  let isRunInto = false
  for (const one of cases) {
    const isUnreached = isGone(one.test)
    if (isUnreached && !isRunInto) {
      edits.replace(one, '')
      dropped.add(one)
      const names = one.consequent.flatMap(declaredIn)
      if (names.length > 0) edits.insert(scope.body.start + 1, `var ${names.join()};`)
      continue
    }
    if (isUnreached)
      edits.replace({ start: one.start, end: one.consequent[0]?.start ?? one.end }, '')
    if (one.consequent.length > 0) isRunInto = !isEnded(one.consequent)
    else if (!isUnreached) isRunInto = true
  }
  return dropped
}

/** Drops the cases of a switch that are gone, and goes on in the others. */
export function dropCases(node, context, isGone) {
  const dropped = drop(node, context, isGone)
  const left = node.cases.filter((one) => !dropped.has(one))
  for (const { test, consequent } of left)
    for (const each of [...(test ? [test] : []), ...consequent]) context.visit(each)
}
