import { type ComponentType, useEffect, useState } from 'react'
import { getLocale, m } from '../../i18n'
import { Keep } from '../keep/Keep'
import { Loading } from '../Loading'
import page from '../page.module.css'
import { useTitle } from '../title'
import { Chapters } from './Chapters'
import { ClassKeys } from './ClassKeys'
import { Lessons } from './Lessons'
import { Misconceptions } from './Misconceptions'
import { type Plans, PlansContext, usePlans } from './plans'
import { Single } from './Single'
import css from './teach.module.css'

const parts = { Chapters, ClassKeys, Keep, Lessons, Misconceptions, Single }

type Prose = ComponentType<{ readonly components: typeof parts }>

const prose = import.meta.glob<Prose>('./*.mdx', { import: 'default' })

/** What the page says in the language in force; null until it is there. */
function useProse(): Prose | null {
  const [words, setWords] = useState<{ readonly is: Prose } | null>(null)
  const path = `./${getLocale()}.mdx`
  useEffect(() => {
    let isWanted = true
    void prose[path]().then((found) => isWanted && setWords({ is: found }))
    return () => {
      isWanted = false
    }
  }, [path])
  return words?.is ?? null
}

function Whole({ plans, Words }: { readonly plans: Plans; readonly Words: Prose }) {
  return (
    <PlansContext value={plans}>
      <Words components={parts} />
    </PlansContext>
  )
}

/** For whoever teaches with the course: the plans, and everything that helps in class. */
export function TeachPage() {
  useTitle(m.teach_title())
  const plans = usePlans()
  const Words = useProse()
  return (
    <div className={`${page.page} ${page.parts} ${css.page}`}>
      <h1>{m.teach_title()}</h1>
      {plans && Words ? <Whole plans={plans} Words={Words} /> : <Loading />}
    </div>
  )
}
