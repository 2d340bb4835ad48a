// Leaves out of React what this course cannot reach. React comes as one file in which nothing can
// be shaken off, with whole features that begin at a door of their own: taking over a page that a
// server wrote (hydrateRoot), <ViewTransition>, <Activity>, <SuspenseList>, elements that belong
// to the head of the document, refs of fragments. We open none of these doors
// (closedDoors.test.ts reads our sources), so a few facts hold for ever; written into the file
// before it is minified, they make everything behind them dead code. Every fact has to be found
// in the file, so that another version of React fails the build rather than being cut blindly. An
// element that is asked for all the same is refused aloud: React meets an unknown kind and
// throws.
import {
  answers,
  doors,
  fields,
  hooks,
  idle,
  kinds,
  methodsOf,
  tools,
  variables,
} from './closedDoors.mjs'
import { Edits } from './edits.mjs'
import { asModule, byName, isReact, resolveReact } from './reactModules.mjs'

const FILE = 'react-dom-client.production.js'

const has = (record, key) => Object.hasOwn(record, key)
const isOf = (node, type) => node?.type === type

const ENDS = ['ReturnStatement', 'BreakStatement', 'ThrowStatement', 'ContinueStatement']

const isEnded = (statements) => {
  const last = statements.at(-1)
  return isOf(last, 'BlockStatement') ? isEnded(last.body) : ENDS.includes(last?.type)
}

const childrenOf = (node) =>
  Object.values(node).flatMap((value) =>
    (Array.isArray(value) ? value : [value]).filter((one) => typeof one?.type === 'string'),
  )

const declaredIn = (node) => [
  ...(isOf(node, 'VariableDeclarator') ? [node.id.name] : []),
  ...(/Function/.test(node.type) ? [] : childrenOf(node).flatMap(declaredIn)),
]

/** A case that nothing reaches goes; one that the case before it runs on into loses its label. */
function dropCases({ cases }, { edits, scope }) {
  const dropped = new Set()
  let isRunInto = false
  for (const one of cases) {
    const isGone = isOf(one.test, 'Literal') && kinds.includes(one.test.value)
    if (isGone) edits.note(`kind ${one.test.value}`)
    if (isGone && !isRunInto) {
      edits.replace(one, '')
      dropped.add(one)
      const names = one.consequent.flatMap(declaredIn)
      if (names.length > 0) edits.insert(scope.body.start + 1, `var ${names.join()};`)
      continue
    }
    if (isGone) edits.replace({ start: one.start, end: one.consequent[0]?.start ?? one.end }, '')
    if (one.consequent.length > 0) isRunInto = !isEnded(one.consequent)
    else if (!isGone) isRunInto = true
  }
  return dropped
}

const isTag = (node) => isOf(node, 'MemberExpression') && node.property.name === 'tag'

/** Comparisons with a kind that never comes to be. */
function comparison({ operator, left, right }) {
  const literal = [left, right].find((side) => isOf(side, 'Literal') && kinds.includes(side.value))
  if (!literal || !(isTag(left) || isTag(right))) return null
  return { '===': '!1', '!==': '!0' }[operator] ?? null
}

/** `FragmentInstance.prototype.focus = …` */
const isMethod = (left) =>
  isOf(left, 'MemberExpression') &&
  isOf(left.object, 'MemberExpression') &&
  left.object.object.name === methodsOf &&
  left.object.property.name === 'prototype'

const pathOf = (node) =>
  isOf(node, 'MemberExpression')
    ? `${pathOf(node.object)}.${node.property.name}`
    : (node.name ?? '?')

const isDoor = (left) => doors.includes(pathOf(left))

const isHook = (property) => isOf(property, 'Property') && hooks.includes(property.key.name)

const visitors = {
  ObjectExpression({ properties, end }, { edits, visit }) {
    properties.forEach((property, at) => {
      if (isHook(property)) {
        edits.note(property.key.name)
        edits.replace({ start: property.start, end: properties[at + 1]?.start ?? end - 1 }, '')
      } else visit(property)
    })
    return true
  },
  ExpressionStatement(node, { edits }) {
    if (!isOf(node.expression, 'AssignmentExpression')) return false
    const { left } = node.expression
    if (!isMethod(left) && !isDoor(left)) return false
    edits.note(isMethod(left) ? methodsOf : pathOf(left))
    edits.replace(node, '')
    return true
  },
  FunctionDeclaration(node, { edits }) {
    const { name } = node.id
    if (!idle.includes(name) && !has(answers, name)) return false
    edits.note(name)
    edits.replace(node.body, has(answers, name) ? `{ return ${answers[name]} }` : '{}')
    return true
  },
  AssignmentExpression({ left, start, right }, { edits, visit }) {
    if (isOf(left, 'MemberExpression') && has(fields, left.property.name)) {
      visit(left.object)
      visit(right)
      return true
    }
    if (!isOf(left, 'Identifier') || !has(variables, left.name)) return false
    edits.note(left.name)
    edits.replace({ start, end: right.start }, '')
    visit(right)
    return true
  },
  MemberExpression(node, { edits, visit }) {
    if (node.computed || !has(fields, node.property.name)) {
      visit(node.object)
      if (node.computed) visit(node.property)
      return true
    }
    edits.note(node.property.name)
    edits.replace(node, fields[node.property.name])
    return true
  },
  UnaryExpression(node, { edits }) {
    if (node.operator !== 'typeof' || node.argument.name !== tools) return false
    edits.note(tools)
    edits.replace(node, '"undefined"')
    return true
  },
  BinaryExpression(node, { edits }) {
    const value = comparison(node)
    if (value === null) return false
    edits.replace(node, value)
    return true
  },
  Identifier(node, { edits, hidden }) {
    if (has(variables, node.name) && !hidden.includes(node.name)) {
      edits.note(node.name)
      edits.replace(node, variables[node.name])
    }
    return true
  },
}

/** Walks a tree; a parameter of a function may have the name of a variable outside. */
function walk(node, context) {
  const visit = (child) => walk(child, context)
  if (visitors[node.type]?.(node, { ...context, visit })) return
  if (isOf(node, 'Property')) {
    visit(node.value)
  } else if (isOf(node, 'VariableDeclarator')) {
    if (node.init) visit(node.init)
  } else if (/Function/.test(node.type)) {
    const names = node.params.map(({ name }) => name)
    walk(node.body, { ...context, scope: node, hidden: [...context.hidden, ...names] })
  } else if (isOf(node, 'SwitchStatement') && isTag(node.discriminant)) {
    const dropped = dropCases(node, context)
    const left = node.cases.filter((one) => !dropped.has(one))
    for (const one of left) for (const each of one.consequent) visit(each)
  } else {
    for (const child of childrenOf(node)) visit(child)
  }
}

/** React's file without what stands behind doors that stay closed. */
export function withoutClosedDoors(code, tree) {
  const edits = new Edits(code)
  walk(tree, { edits, hidden: [], scope: null })
  const named = [variables, fields, answers].flatMap(Object.keys)
  const facts = [...named, ...idle, ...hooks, ...doors, methodsOf, tools]
  const missing = [...facts, ...kinds.map((kind) => `kind ${kind}`)].filter(
    (fact) => !edits.found.has(fact),
  )
  if (missing.length > 0)
    throw new Error(`This React is built otherwise, look at it anew: no ${missing.join(', ')}`)
  return edits.written()
}

/** For the build alone; development and unit tests run React as it comes. */
export function smallerReact() {
  return {
    name: 'counterflow-react',
    apply: 'build',
    enforce: 'pre',
    resolveId: resolveReact,
    transform(code, file) {
      if (/\/zustand\/.*\.mjs$/.test(file)) return { code: byName(code), map: null }
      if (!isReact(file)) return null
      const kept = file.endsWith(FILE) ? withoutClosedDoors(code, this.parse(code)) : code
      return { code: asModule(kept, this.parse(kept)), map: null }
    },
  }
}
