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
  expressions,
  fields,
  hooks,
  idle,
  kinds,
  methodsOf,
  present,
  reason,
  tools,
  transition,
  types,
  variables,
} from './closedDoors.mjs'
import { Edits } from './edits.mjs'
import { childrenOf, dropCases } from './reactCases.mjs'
import { asModule, byName, isReact, resolveReact } from './reactModules.mjs'
import { sourceWords, Vocabulary, wordFacts, wordVisitors } from './reactWords.mjs'

const FILE = 'react-dom-client.production.js'

const has = (record, key) => Object.hasOwn(record, key)
const isOf = (node, type) => node?.type === type

const isKind = (edits) => (test) => {
  const isGone = isOf(test, 'Literal') && kinds.includes(test.value)
  if (isGone) edits.note(`kind ${test.value}`)
  return isGone
}

const isType = (edits) => (test) => {
  const isGone = isOf(test, 'Identifier') && types.includes(test.name)
  if (isGone) edits.note(test.name)
  return isGone
}

/** All cases but the default. */
const isReason = (edits) => (test) => {
  if (test !== null) edits.note(reason)
  return test !== null
}

/** Which cases of a switch nothing reaches. */
const goneIn = ({ discriminant }, edits) => {
  if (discriminant.name === reason) return isReason(edits)
  return (isTag(discriminant) ? isKind : isType)(edits)
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
  methodsOf.includes(left.object.object.name) &&
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
    edits.note(isMethod(left) ? left.object.object.name : pathOf(left))
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
    if (pathOf(left) === transition) {
      edits.replace({ start, end: right.start }, '')
      visit(right)
      return true
    }
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
    if (pathOf(node) === transition) {
      edits.note(transition)
      edits.replace(node, 'null')
      return true
    }
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
    const { operator, argument } = node
    if (operator !== 'typeof' || ![tools, ...present].includes(argument.name)) return false
    edits.note(argument.name)
    edits.replace(node, argument.name === tools ? '"undefined"' : '"function"')
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

const WRITTEN = ['BinaryExpression', 'CallExpression', 'UpdateExpression']

/** What a whole expression comes to; null where that is open. */
function comesTo(node, { edits, textOf }) {
  if (!WRITTEN.includes(node.type)) return null
  const text = textOf(node).replace(/\s+/g, ' ')
  const found = expressions.find(([written]) => written.test(text))
  if (!found) return null
  edits.note(String(found[0]))
  return found[1]
}

/** Walks a tree; a parameter of a function may have the name of a variable outside. */
function walk(node, context) {
  const visit = (child) => walk(child, context)
  const here = { ...context, visit }
  const value = comesTo(node, here)
  if (value !== null) {
    here.edits.replace(node, value)
    return
  }
  if ([visitors, wordVisitors].some((each) => each[node.type]?.(node, here))) return
  if (isOf(node, 'Property')) {
    visit(node.value)
  } else if (isOf(node, 'VariableDeclarator')) {
    if (node.init) visit(node.init)
  } else if (/Function/.test(node.type)) {
    const names = node.params.map(({ name }) => name)
    const hidden = [...context.hidden, ...names]
    walk(node.body, { ...context, scope: node, within: node.id?.name ?? context.within, hidden })
  } else if (isOf(node, 'SwitchStatement')) {
    visit(node.discriminant)
    dropCases(node, here, goneIn(node, context.edits))
  } else {
    for (const child of childrenOf(node)) visit(child)
  }
}

/** React's file without what stands behind doors that stay closed. */
export function withoutClosedDoors(code, tree, words = sourceWords()) {
  const edits = new Edits(code)
  const textOf = ({ start, end }) => code.slice(start, end)
  walk(tree, { edits, textOf, words: new Vocabulary(words), hidden: [], scope: null })
  const named = [variables, fields, answers].flatMap(Object.keys)
  const facts = [
    ...named,
    ...idle,
    ...hooks,
    ...doors,
    ...wordFacts,
    ...methodsOf,
    ...types,
    ...present,
    ...expressions.map(([written]) => String(written)),
    transition,
    reason,
    tools,
  ]
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
