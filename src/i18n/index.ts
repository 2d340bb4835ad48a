export * from './format'
export * from './locale'
export { m } from './paraglide/messages.js'
