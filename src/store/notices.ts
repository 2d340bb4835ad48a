// What the app must tell the reader beside the simulation: a code and its figures, no sentence.
import type { Problem } from '../sim/scenario'

export const noticeCodes = [
  'storage-forbidden', // choices last as long as the page
  'storage-full',
  'storage-corrupt', // what was unreadable is kept beside; params: key
  'storage-newer', // written by a later edition; kept beside; params: key
  'link-broken', // problems say why
  'link-lanes', // the link holds another number of runs than the figure; params: found, allowed
  'link-example', // the panel has no such example; params: found
  'link-too-long', // offer a run file; params: length, limit
  'link-revision', // made by another engine; params: found, here
  'link-digest', // the run differs from the one that was shared; params: found, here, lane
  'file-too-large', // params: size, limit in bytes
  'file-unreadable',
  'file-broken', // problems say why
  'file-version', // params: found, here
  'embed-no-window', // the page around lets no link open; params: link
  'rule-not-loaded', // nothing was changed
] as const

export type NoticeCode = (typeof noticeCodes)[number]

export interface Notice {
  readonly id: number
  readonly code: NoticeCode
  readonly params: Readonly<Record<string, string | number>>
  readonly problems: readonly Problem[]
}

const NOTICES_MAX = 20

/** The list with one more, unless the same is already there. */
export function withNotice(
  list: readonly Notice[],
  code: NoticeCode,
  said: Partial<Pick<Notice, 'params' | 'problems'>> = {},
): readonly Notice[] {
  const { params = {}, problems = [] } = said
  const text = JSON.stringify([code, params, problems])
  const isThere = ({ code, params, problems }: Notice) =>
    JSON.stringify([code, params, problems]) === text
  if (list.some(isThere)) return list
  const id = 1 + Math.max(0, ...list.map((notice) => notice.id))
  return [...list, { id, code, params, problems }].slice(-NOTICES_MAX)
}
