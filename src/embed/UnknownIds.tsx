import type { usePanel } from '../panels/open'
import { unknownIds } from './controlsAsked'
import { MisreadNotice } from './MisreadNotice'
import type { Asked } from './parameters'

interface UnknownIdsProps {
  readonly asked: Asked
  readonly opened: NonNullable<ReturnType<typeof usePanel>>
}

/** What an address would lock or hide, and its panel does not have. */
export const UnknownIds = ({ asked, opened }: UnknownIdsProps) => (
  <MisreadNotice misread={unknownIds(asked, opened)} />
)
