// The catalogue of chapters, and that a chapter says the same in both languages.
import { createElement, Fragment, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { panelOf } from '../panels'
import { chapters, openChapter } from '.'
import { isTermId } from './glossary'
import { isRunning, type Lesson, type RunRef } from './lesson'
import { isMetricId, type Metric, type MetricId, metrics } from './metric'
import { runOf } from './runs'

const languages = ['en', 'zh']

interface Part {
  readonly name: string
  readonly props: Readonly<Record<string, unknown>>
}

/** The parts that a prose places, in order, and its text, section by section. */
async function read(chapter: (typeof chapters)[number], language: string) {
  const open = await openChapter(chapter, language)
  if (!open) throw new Error(`${chapter.id} is still to come`)
  const parts: Part[] = []
  const spy = (name: string) => (props: Record<string, unknown>) => {
    parts.push({ name, props })
    const inside = props.children as ReactNode
    if (name === 'Section') return createElement('section', null, inside)
    if (name === 'T') return createElement(Fragment, null, inside, props.tail as ReactNode)
    return inside ?? (name === 'Value' ? '1.0 s' : null)
  }
  const names = ['Aside', 'Challenge', 'Check', 'Figure', 'Section', 'StandFirst']
  const components = Object.fromEntries(
    [...names, 'T', 'Transfer', 'Value'].map((name) => [name, spy(name)]),
  )
  const html = renderToStaticMarkup(
    createElement(open.prose as never, { components: { ...components, pre: () => null } } as never),
  )
  const sections = html.split('<section>').slice(1)
  const texts = sections.map((section) => section.replace(/<[^>]+>/g, ' '))
  const all = (name: string) => parts.filter((part) => part.name === name)
  return {
    ...open,
    challenges: await open.lesson.challenges(),
    parts,
    all,
    texts,
    ids: (name: string) => all(name).map(({ props }) => props.id),
  }
}

const ready = chapters.filter(({ status }) => status === 'ready')
const readings = await Promise.all(
  ready.flatMap((chapter) =>
    languages.map(async (l) => ({ chapter, ...(await read(chapter, l)) })),
  ),
)
const named = readings.map(
  (reading) => [`${reading.chapter.id} in ${reading.language}`, reading] as const,
)

const refOf = ({ props }: Part): RunRef => props as unknown as RunRef

const runRefs = (lesson: Lesson): RunRef[] => [
  ...lesson.claims.flatMap(({ runs }) => Object.values(runs)),
  ...lesson.predictions.flatMap(({ runs }) => Object.values(runs)),
  ...lesson.figures.filter(isRunning).flatMap(({ headline }) => headline ?? []),
]

test('there are twelve chapters, in order, and an id is its address', () => {
  expect(chapters.map(({ number }) => number)).toEqual(chapters.map((_, place) => place + 1))
  expect(chapters).toHaveLength(12)
  expect(new Set(chapters.map(({ id }) => id)).size).toBe(12)
  for (const { id } of chapters) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/)
  for (const { question, topic } of chapters) {
    expect(question()).toMatch(/\?$/)
    expect(topic()).not.toBe(question())
  }
})

test('what is still to come opens to nothing; an unknown language falls back and says so', async () => {
  for (const chapter of chapters.filter(({ status }) => status === 'to-come'))
    expect(await openChapter(chapter)).toBeNull()
  expect((await openChapter(ready[0], 'xx'))?.language).toBe('en')
})

describe.each(named)('%s', (_, reading) => {
  const { lesson, challenges, ids, all, texts, chapter, language } = reading

  test('places everything that the lesson holds, in its order', () => {
    expect(ids('Section')).toEqual(lesson.sections.map(({ id }) => id))
    expect(ids('Figure')).toEqual(lesson.figures.map(({ id }) => id))
    expect(ids('Check')).toEqual(lesson.checks.map(({ id }) => id))
    expect(ids('Challenge')).toEqual(challenges.map(({ id }) => id))
    expect(all('Transfer')).toHaveLength(1)
    expect(lesson.id).toBe(chapter.id)
  })

  test('asks at most one question at a figure, in the order of the figures', () => {
    const asked = lesson.predictions.map(({ figure }) => figure)
    expect(ids('Figure').filter((id) => asked.includes(String(id)))).toEqual(asked)
  })

  test('quotes figures that its runs have', () => {
    expect(all('Value').length).toBeGreaterThan(0)
    for (const part of all('Value')) {
      expect(isMetricId(String(part.props.metric)), JSON.stringify(part.props)).toBe(true)
      const { scenario } = runOf(lesson, refOf(part), 1)
      const { from = 0, to = scenario.duration / 1_000_000 } = refOf(part)
      expect(from).toBeLessThan(to)
      // What is counted beside the figures is counted from the start to the end.
      const { details }: Metric = metrics[part.props.metric as MetricId]
      if (details) expect([from, refOf(part).to]).toEqual([0, undefined])
      expect(to * 1_000_000).toBeLessThanOrEqual(scenario.duration)
    }
  })

  test('names terms of the glossary, each once', () => {
    const terms = all('T').map(({ props }) => String(props.term))
    expect(terms.filter((term) => !isTermId(term))).toEqual([])
    expect(new Set(terms).size).toBe(terms.length)
  })

  test('says a thing in 60 to 150 words, or as much Chinese', () => {
    const tasks = ['checks', 'names', ...challenges.map(({ id }) => id)]
    const sizes = lesson.sections
      .map(({ id }, place) => [id, texts[place]] as const)
      .filter(([id]) => !tasks.includes(id))
      .map(([id, text]) => {
        const words = text.match(language === 'zh' ? /\p{Script=Han}/gu : /[\p{L}\d]+/gu) ?? []
        return [id, words.length] as const
      })
    const [least, most] = language === 'zh' ? [90, 260] : [60, 150]
    expect(sizes.filter(([, size]) => size < least || size > most)).toEqual([])
  })
})

describe.each(ready.map((chapter) => [chapter.id, chapter] as const))('%s', (_, chapter) => {
  const [en, zh] = readings.filter((reading) => reading.chapter === chapter)
  const { lesson, challenges } = en

  test('sets Chinese prose as Chinese, around the parts as well', () => {
    const prose = zh.texts.join(' ').replace(/1\.0 s/g, '')
    const tight = /\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9%]\p{Script=Han}|\p{Script=Han}[,;:!?]/u
    expect(prose.match(tight)).toBeNull()
    expect(en.texts.join(' ')).not.toMatch(/!|\bsimply\b|\p{Script=Han}/u)
  })

  test('the first page knows how much there is to do in it', () => {
    const { predictions, figures, checks } = lesson
    expect(chapter.holds).toEqual({
      predictions: predictions.length,
      figures: figures.filter(isRunning).length,
      challenges: challenges.length,
      checks: checks.length,
    })
  })

  test('refers to panels that are there, and their examples run what it says', () => {
    for (const figure of lesson.figures.filter(isRunning)) {
      const panel = panelOf(figure.panel)
      const example = panel?.examples.find(({ id }) => id === figure.example)
      expect(example?.lanes, `figure ${figure.id}`).toEqual(figure.lanes)
    }
  })

  test('gives each figure a title, and not a sentence', () => {
    for (const { caption, id } of lesson.figures) expect(caption(), id).not.toMatch(/\.$/)
  })

  test('refers to runs that can be made, and uses every change', () => {
    const refs = [...runRefs(lesson), ...en.all('Value').map(refOf)]
    for (const ref of refs) expect(() => runOf(lesson, ref, 1)).not.toThrow()
    const used = new Set(refs.map(({ change }) => change))
    expect(Object.keys(lesson.changes).filter((change) => !used.has(change))).toEqual([])
  })

  test('tells every answer why, each in its own words', () => {
    for (const { options } of [...lesson.predictions, ...lesson.checks]) {
      const whys = options.map(({ why }) => why())
      expect(new Set(whys).size).toBe(options.length)
      for (const why of whys) expect(why.length).toBeGreaterThan(40)
    }
    for (const { options } of lesson.checks)
      expect(options.filter(({ right }) => right)).toHaveLength(1)
  })

  test('the time that it promises is that of reading and of playing its figures', () => {
    const lengthOf = ({ texts }: typeof en, word: RegExp) =>
      texts.join(' ').match(word)?.length ?? 0
    const figures = 0.75 * lesson.figures.length
    // 200 words of English a minute, or 300 characters of Chinese.
    for (const reading of [
      lengthOf(en, /[\p{L}\d]+/gu) / 200,
      lengthOf(zh, /\p{Script=Han}/gu) / 300,
    ])
      expect(Math.abs(chapter.minutes - reading - figures)).toBeLessThanOrEqual(2)
  })
})
