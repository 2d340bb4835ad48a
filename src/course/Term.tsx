import type { ReactNode } from 'react'
import { getLocale } from '../i18n'
import css from './course.module.css'
import { glossary, type TermId } from './glossary'
import { glyphOf } from './glyphs'

/** A word of the glossary where it is first used, with the glyph of the thing in the picture. */
export function Term(props: { readonly term: TermId; readonly children: ReactNode }) {
  const [, meaning] = glossary[props.term][getLocale()]
  const glyph = glyphOf(props.term)
  return (
    <dfn className={css.term} title={meaning}>
      {glyph}
      {props.children}
    </dfn>
  )
}
