import { useState } from 'react'
import { type ChapterEntry, chapterOf } from '../../course'
import { formatNumber, m } from '../../i18n'
import { hashOf, parseAddress, useCourse } from '../../store'
import { Choice } from '../../ui/Choice'
import { Switch } from '../../ui/Switch'
import { Loading } from '../Loading'
import { NotFound } from '../NotFound'
import { useLesson } from '../present/useLesson'
import { usePlan } from '../present/usePlan'
import { useTitle } from '../title'
import type { Paper } from './fit'
import css from './handout.module.css'
import { Sheet } from './Sheet'

/** What the address asks for, as the sheet is first shown. */
function useAsked() {
  const { options } = parseAddress(useCourse(({ hash }) => hash))
  const isAmerican = navigator.languages?.some((tag) => /-(US|CA|MX)$/i.test(tag)) ?? false
  const usual: Paper = isAmerican ? 'letter' : 'a4'
  const [paper, setPaper] = useState<Paper>(() =>
    options.paper === 'letter' || options.paper === 'a4' ? options.paper : usual,
  )
  const [hasAnswers, setAnswers] = useState(options.answers !== '0')
  return { paper, setPaper, hasAnswers, setAnswers }
}

function Opened({ chapter }: { readonly chapter: ChapterEntry }) {
  const lesson = useLesson(chapter.id)
  const plan = usePlan(chapter.id)
  const { paper, setPaper, hasAnswers, setAnswers } = useAsked()
  if (lesson === null) return <NotFound path={`handout/${chapter.id}`} />
  return (
    <div className={css.page}>
      <div className={css.tools}>
        <a href={hashOf({ page: 'chapter', id: chapter.id, section: null })}>
          ← {m.handout_back()}
        </a>
        <Choice
          label={m.handout_paper()}
          value={paper}
          options={[
            { id: 'a4', label: 'A4' },
            { id: 'letter', label: 'Letter' },
          ]}
          onChange={(id) => setPaper(id === 'letter' ? 'letter' : 'a4')}
        />
        <Switch label={m.handout_with_answers()} checked={hasAnswers} onChange={setAnswers} />
        <button type="button" className={css.print} onClick={() => window.print()}>
          {m.handout_print()}
        </button>
      </div>
      <article className={css.paper} data-theme="light" data-paper={paper}>
        {lesson ? (
          <Sheet
            key={paper}
            lesson={lesson}
            plan={plan}
            chapter={chapter.id}
            title={chapter.question()}
            number={formatNumber(chapter.number)}
            paper={paper}
            hasAnswers={hasAnswers}
          />
        ) : (
          <Loading />
        )}
      </article>
    </div>
  )
}

/** A chapter to be printed: its figures as they stand, its questions with room for answers. */
export function HandoutPage({ id }: { readonly id: string }) {
  const chapter = chapterOf(id)
  useTitle(chapter ? m.handout_title({ chapter: chapter.question() }) : null)
  if (chapter?.status !== 'ready') return <NotFound path={`handout/${id}`} />
  return <Opened chapter={chapter} />
}
