// React comes as CommonJS: one object of exports, of which a bundler can leave nothing out, and
// which every file that uses it has to look up names in. Written as ES modules the same statements
// are bound by name, and what nobody imports is left out like everywhere else.
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Edits } from './edits.mjs'

const require = createRequire(import.meta.url)
const built = (name, file) => join(dirname(require.resolve(`${name}/package.json`)), 'cjs', file)

/** What is imported, and the file of a production build that has it. */
const files = {
  react: built('react', 'react.production.js'),
  'react/jsx-runtime': built('react', 'react-jsx-runtime.production.js'),
  'react-dom': built('react-dom', 'react-dom.production.js'),
  'react-dom/client': built('react-dom', 'react-dom-client.production.js'),
  scheduler: built('scheduler', 'scheduler.production.js'),
}

export const isReact = (file) => Object.values(files).includes(file)

/** What React asks of its scheduler in builds for tests alone. */
const absent = ['Scheduler.log', 'Scheduler.unstable_setDisableYieldValue']

const isAbsent = (node) =>
  node.type === 'MemberExpression' && absent.includes(`${node.object.name}.${node.property.name}`)

const isExported = (node) =>
  node?.type === 'MemberExpression' && node.object.name === 'exports' && !node.computed

const isRequired = (node) => node?.type === 'CallExpression' && node.callee.name === 'require'

/** `var React = require('react')`, and nothing else in the same statement. */
const isImport = (node) =>
  node.type === 'VariableDeclaration' && node.declarations.every(({ init }) => isRequired(init))

const isExport = (node) =>
  node.type === 'ExpressionStatement' &&
  node.expression.type === 'AssignmentExpression' &&
  isExported(node.expression.left)

const imported = ({ declarations }) =>
  declarations
    .map(({ id, init }) => `import * as ${id.name} from '${init.arguments[0].value}'`)
    .join('\n')

const local = (member) => `$${member.property.name}`

/** Uses of what is exported, by the file itself. */
function rename(node, edits) {
  if (isExported(node)) edits.replace(node, local(node))
  else if (isAbsent(node)) edits.replace(node, 'void 0')
  else
    for (const value of Object.values(node))
      for (const child of Array.isArray(value) ? value : [value])
        if (typeof child?.type === 'string') rename(child, edits)
}

/** A file of React as an ES module. */
export function asModule(code, tree) {
  const edits = new Edits(code)
  const names = new Set()
  for (const statement of tree.body) {
    if (isImport(statement)) {
      edits.replace(statement, imported(statement))
    } else if (isExport(statement)) {
      const { left, right } = statement.expression
      names.add(left.property.name)
      edits.replace({ start: statement.start, end: left.end }, `var ${local(left)}`)
      rename(right, edits)
    } else {
      rename(statement, edits)
    }
  }
  if (names.size === 0) throw new Error('This React is built otherwise, look at it anew')
  const exported = [...names].map((name) => `$${name} as ${name}`)
  return `${edits.written()}\nexport { ${exported.join(', ')} }\n`
}

/** Where the build finds React. */
export const resolveReact = (name) => (Object.hasOwn(files, name) ? files[name] : null)

/** `import React from 'react'` of a library that calls hooks by it. */
export const byName = (code) =>
  code.replace(/^import React from (['"])react\1/m, 'import * as React from $1react$1')
