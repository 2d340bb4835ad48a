// React knows every attribute, style and event that a page may have by name. What our sources never
// name cannot reach it: these words, and what is done for them alone, are left out (react.mjs). A
// word counts as named wherever it stands, in code or in prose, so that too many stay rather than
// too few.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { dropCases } from './reactCases.mjs'

const sources = join(dirname(fileURLToPath(import.meta.url)), '../src')

/** All words of our sources, and `<b` for an element. */
export function sourceWords() {
  const paths = readdirSync(sources, { recursive: true }).filter(
    (path) => /\.(tsx?|mdx)$/.test(path) && !/\.test\.|paraglide/.test(path),
  )
  const texts = paths.map((path) => readFileSync(join(sources, path), 'utf8'))
  return new Set(texts.flatMap((text) => [...text.split(/\W+/), ...(text.match(/<[a-z]+/g) ?? [])]))
}

const has = (record, key) => Object.hasOwn(record, key)
const isOf = (node, type) => node?.type === type
const isText = (node) => isOf(node, 'Literal') && typeof node.value === 'string'

/** `onPointerDown`, for `pointerDown`. */
const propOf = (event) => `on${event[0].toUpperCase()}${event.slice(1)}`

// What React calls an event, where that is not the browser's own word.
const renamed = { dblclick: 'onDoubleClick', focusin: 'onFocus', focusout: 'onBlur' }
const ANIMATED = { ANIMATION: 'onAnimation', TRANSITION: 'onTransition' }
// Events of which React makes others: that a field has changed, that the pointer has come or gone.
const SOURCES =
  'change click focusin focusout input keydown keyup selectionchange ' +
  'mouseout mouseover pointerout pointerover'

/** What the words leave of React, in questions about nodes of its tree. */
export class Vocabulary {
  #words
  #sources = SOURCES.split(' ')
  #props = new Map(Object.entries(renamed))

  constructor(words) {
    this.#words = words
  }

  has(word) {
    return this.#words.has(word)
  }

  isHeard(prop) {
    return this.has(prop) || this.has(`${prop}Capture`)
  }

  /** Those of React's list that somebody listens to; it learns their names. */
  heard(events) {
    for (const event of events) this.#props.set(event.toLowerCase(), propOf(event))
    return events.filter((event) => this.isHeard(propOf(event)))
  }

  /** Whether nobody listens to a browser's event, named by a text or by a constant of React. */
  isUnheard(test) {
    if (isText(test))
      return !this.#sources.includes(test.value) && !this.isHeard(this.#props.get(test.value) ?? '')
    const [kind, when = ''] = test?.name?.split('_') ?? []
    return (
      has(ANIMATED, kind) &&
      !this.isHeard(`${ANIMATED[kind]}${when[0]}${when.slice(1).toLowerCase()}`)
    )
  }
}

/** Leaves out of a list in the code what does not pass. */
function keep({ all, end }, edits, passes) {
  all.forEach((one, at) => {
    if (!passes(one)) edits.replace({ start: one.start, end: all[at + 1]?.start ?? end - 1 }, '')
  })
}

/** The same of `"a b c".split(" ")`. */
function keepWords({ callee }, edits, kept) {
  edits.replace(callee.object, JSON.stringify(kept.join(' ')))
}

const wordsIn = ({ callee }) => callee.object.value.split(' ')

const lists = {
  aliases({ arguments: [pairs] }, { edits, words }) {
    const list = { all: pairs.elements, end: pairs.end }
    keep(list, edits, ({ elements: [name] }) => words.has(name.value))
  },
  unitlessNumbers({ arguments: [list] }, { edits, words }) {
    keepWords(
      list,
      edits,
      wordsIn(list).filter((word) => words.has(word)),
    )
  },
  simpleEventPluginEvents(list, { edits, words }) {
    keepWords(list, edits, words.heard(wordsIn(list)))
  },
}

/** What an event of React has of the browser's: no browser that we build for needs help with it. */
function keepFields({ properties, end }, { edits, words }) {
  const isKept = ({ key }) => words.has(key.name)
  keep({ all: properties, end }, edits, isKept)
  for (const { value } of properties.filter(isKept))
    if (isOf(value, 'FunctionExpression')) edits.replace(value, '0')
}

const PURE = '/*#__PURE__*/ '
const MAKERS = ['createSyntheticEvent', 'getVendorPrefixedEventName', 'makePrefixMap']

/** What is done for input methods and for animations alone, outside of any switch. */
const IDLE = {
  SyntheticCompositionEvent: ['onCompositionStart', 'onCompositionUpdate', 'onCompositionEnd'],
  vendorPrefixes: ['End', 'Iteration', 'Start', 'Run', 'Cancel'].flatMap((when) =>
    Object.values(ANIMATED).map((kind) => `${kind}${when}`),
  ),
}

const isIdle = ({ expression }, { textOf, words }) =>
  isOf(expression, 'LogicalExpression') &&
  Object.entries(IDLE).some(
    ([name, props]) =>
      textOf(expression).includes(name) && !props.some((prop) => words.isHeard(prop)),
  )

const isUnheardOf = ({ callee, arguments: given }, words) =>
  /^register(Simple|Direct|TwoPhase)Event$/.test(callee?.name) &&
  given.some((one) => isText(one) && one.value.startsWith('on') && !words.isHeard(one.value))

/** A kind of element that stands in no source. */
const isUndrawn = (test, words) => isText(test) && !words.has(`<${test.value}`)

const isUnlistened = (test, words) =>
  isText(test) && !words.has(test.value) && words.isUnheard(test)

const isUnnamed = (test, words) => isText(test) && !words.has(test.value)

// Switches by a word, and whether a word is none of ours.
const switches = {
  setProp: ['key', isUnnamed],
  getEventPriority: ['domEventName', isUnlistened],
  setInitialProperties: ['tag', isUndrawn],
  updateProperties: ['tag', isUndrawn],
  dispatchEventForPluginEventSystem: [
    'domEventName',
    (test, words) => test !== null && words.isUnheard(test),
  ],
}

/** The facts that have to be found in React's file. */
export const wordFacts = [...Object.keys(lists), ...Object.keys(switches), ...MAKERS]

/** What is left out where a node stands; each answers whether that was all. */
export const wordVisitors = {
  VariableDeclarator({ id, init }, context) {
    if (/EventInterface$/.test(id.name) && init) {
      const fields = isOf(init, 'ObjectExpression') ? init : init.arguments.at(-1)
      if (fields !== init) context.edits.insert(init.start, PURE)
      keepFields(fields, context)
      return true
    }
    if (!init || !has(lists, id.name)) return false
    context.edits.note(id.name)
    lists[id.name](init, context)
    return true
  },
  CallExpression({ callee, start }, { edits }) {
    if (!MAKERS.includes(callee.name)) return false
    edits.note(callee.name)
    edits.insert(start, PURE)
    return false
  },
  ExpressionStatement(node, context) {
    const isGone = isIdle(node, context) || isUnheardOf(node.expression, context.words)
    if (isGone) context.edits.replace(node, ';')
    return isGone
  },
  SwitchStatement(node, context) {
    const [by, isGone] = has(switches, context.within) ? switches[context.within] : []
    if (node.discriminant.name !== by || !isGone) return false
    context.edits.note(context.within)
    dropCases(node, context, (test) => isGone(test, context.words))
    return true
  },
}
