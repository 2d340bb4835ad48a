// Writes back what is said about requests, answers and rules, without what equals its default.
import { formatDuration } from './durations'
import type { RequestClass, RouteSpec } from './layerSeven'
import { usualName } from './routes'

type Written = { readonly [key: string]: unknown }
type Writer = {
  readonly work: (work: NonNullable<RequestClass['work']>) => Written
  readonly objects: (objects: NonNullable<RequestClass['objects']>) => Written
}

const filled = (record: object): boolean => Object.keys(record).length > 0

/** The entries of `values` that say something. */
const said = (values: Written): Written =>
  Object.fromEntries(
    Object.entries(values).filter(
      ([, value]) =>
        value !== undefined &&
        value !== '' &&
        value !== 0 &&
        value !== false &&
        !(typeof value === 'object' && value !== null && !filled(value)),
    ),
  )

const writeClass = (one: RequestClass, write: Writer): Written => {
  const { objects, work, body, response, ...rest } = one
  return said({
    ...rest,
    method: one.method === 'GET' ? '' : one.method,
    path: one.path === '/' ? '' : one.path,
    objects: objects === null ? '' : write.objects(objects),
    body: said({ ...body }),
    work: work === null ? '' : write.work(work),
    response: said({ ...response }),
  })
}

/** The kinds of requests as they are written. */
export const writeClasses = (classes: readonly RequestClass[], write: Writer): readonly Written[] =>
  classes.map((one) => writeClass(one, write))

/** What a request of a trace carries, and what it is answered, as they are written. */
export const writeEnds = ({
  body,
  response,
}: Partial<Pick<RequestClass, 'body' | 'response'>>): Written => ({
  ...(body === undefined ? {} : { body: said({ ...body }) }),
  ...(response === undefined ? {} : { response: said({ ...response }) }),
})

const writeRoute = ({ name, when, action }: RouteSpec, index: number): Written => {
  const { timeout, redirect, headers, ...rest } = action
  return {
    ...(name === usualName(index) ? {} : { name }),
    ...(filled(when) ? { when } : {}),
    action: {
      ...rest,
      ...(redirect === undefined
        ? {}
        : { redirect: redirect.status === 302 ? { to: redirect.to } : redirect }),
      ...(timeout === undefined ? {} : { timeout: formatDuration(timeout) }),
      ...(headers === undefined ? {} : { headers: said({ ...headers }) }),
    },
  }
}

/** The rules as they are written. */
export const writeRoutes = (routes: readonly RouteSpec[]): readonly Written[] =>
  routes.map(writeRoute)
