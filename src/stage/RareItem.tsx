// What only some runs need in the key of their stages.
import type { ReactNode } from 'react'
import { m } from '../i18n'
import type { RareKeyItem } from './Key'
import { AnswerGlyph, FormGlyph, JoinedGlyph } from './marks/endings'
import {
  ChosenGlyph,
  CopyGlyph,
  CordGlyph,
  DeskGlyph,
  GhostGlyph,
  ProbeGlyph,
} from './marks/rareGlyphs'

const entries: Record<RareKeyItem, () => [ReactNode, string]> = {
  cache: () => [<AnswerGlyph key="glyph" answer="cache" />, m.stage_key_cache()],
  joined: () => [<JoinedGlyph key="glyph" />, m.stage_key_joined()],
  redirect: () => [<AnswerGlyph key="glyph" answer="redirect" />, m.stage_key_redirect()],
  'not-found': () => [<AnswerGlyph key="glyph" answer="not-found" />, m.stage_key_not_found()],
  blocked: () => [<AnswerGlyph key="glyph" answer="blocked" />, m.stage_key_blocked()],
  made: () => [<AnswerGlyph key="glyph" answer="made" />, m.stage_key_made()],
  probe: () => [<ProbeGlyph key="glyph" />, m.stage_key_probe()],
  'probe-failed': () => [<ProbeGlyph key="glyph" isFailed />, m.stage_key_probe_failed()],
  copy: () => [<CopyGlyph key="glyph" />, m.stage_key_copy()],
  tied: () => [<CordGlyph key="glyph" isTied />, m.stage_key_tied()],
  ended: () => [<CordGlyph key="glyph" />, m.stage_key_ended()],
  desk: () => [<DeskGlyph key="glyph" />, m.stage_key_desk()],
  chosen: () => [<ChosenGlyph key="glyph" />, m.stage_key_chosen()],
  ghost: () => [<GhostGlyph key="glyph" />, m.stage_key_ghost()],
}

interface RareItemProps {
  /** A mark with its words; or the form of the kind at this place, whose words are its name. */
  readonly item: RareKeyItem | number
}

/** One item of the key. */
export function RareItem({ item }: RareItemProps) {
  return typeof item === 'number' ? <FormGlyph place={item} /> : entries[item]()
}
