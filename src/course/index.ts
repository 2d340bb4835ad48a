// The twelve chapters in reading order. A chapter that can be read loads its lesson and its prose;
// Chapter.tsx shows it. Nothing here may weigh: the first page reads this list.
import { getLocale, m } from '../i18n'
import type { Prose } from './Chapter'
import type { Lesson, Message } from './lesson'

interface Entry {
  readonly id: string // kebab; part of addresses
  readonly number: number
  readonly minutes: number // to read it and play its figures
  readonly question: Message
  readonly topic: Message
  readonly load?: () => Promise<Lesson>
  /** How much there is to do in it; the lesson itself is not there where this is told. */
  readonly holds?: {
    readonly predictions: number
    readonly figures: number // that can be played
    readonly challenges: number
    readonly checks: number
  }
}

const why = () => import('./01-why/lesson').then(({ lesson }) => lesson)

const layers = () => import('./02-layers/lesson').then(({ lesson }) => lesson)

const regulars = () => import('./05-sessions/lesson').then(({ lesson }) => lesson)

const tasters = () => import('./07-canary/lesson').then(({ lesson }) => lesson)

const algorithms = () => import('./03-algorithms/lesson').then(({ lesson }) => lesson)

const elastic = () => import('./08-autoscaling/lesson').then(({ lesson }) => lesson)

const kitchens = () => import('./06-blue-green/lesson').then(({ lesson }) => lesson)

const choosing = () => import('./11-choosing/lesson').then(({ lesson }) => lesson)

const health = () => import('./04-health/lesson').then(({ lesson }) => lesson)

const outage = () => import('./10-regions/lesson').then(({ lesson }) => lesson)

const closing = () => import('./12-glossary/lesson').then(({ lesson }) => lesson)

const entries = [
  {
    id: 'why',
    number: 1,
    minutes: 18,
    question: m.home_question_why,
    topic: m.home_topic_why,
    load: why,
    holds: { predictions: 4, figures: 12, challenges: 1, checks: 3 },
  },
  {
    id: 'layers',
    number: 2,
    minutes: 35,
    question: m.home_question_layers,
    topic: m.home_topic_layers,
    load: layers,
    holds: { predictions: 2, figures: 23, challenges: 2, checks: 4 },
  },
  {
    id: 'algorithms',
    number: 3,
    minutes: 17,
    question: m.home_question_algorithms,
    topic: m.home_topic_algorithms,
    load: algorithms,
    holds: { predictions: 2, figures: 12, challenges: 1, checks: 3 },
  },
  {
    id: 'health',
    number: 4,
    minutes: 24,
    question: m.home_question_health,
    topic: m.home_topic_health,
    load: health,
    holds: { predictions: 2, figures: 15, challenges: 1, checks: 3 },
  },
  {
    id: 'sessions',
    number: 5,
    minutes: 19,
    question: m.home_question_sessions,
    topic: m.home_topic_sessions,
    load: regulars,
    holds: { predictions: 1, figures: 14, challenges: 2, checks: 3 },
  },
  {
    id: 'blue-green',
    number: 6,
    minutes: 13,
    question: m.home_question_blue_green,
    topic: m.home_topic_blue_green,
    load: kitchens,
    holds: { predictions: 2, figures: 10, challenges: 1, checks: 3 },
  },
  {
    id: 'canary',
    number: 7,
    minutes: 23,
    question: m.home_question_canary,
    topic: m.home_topic_canary,
    load: tasters,
    holds: { predictions: 1, figures: 15, challenges: 1, checks: 3 },
  },
  {
    id: 'autoscaling',
    number: 8,
    minutes: 29,
    question: m.home_question_autoscaling,
    topic: m.home_topic_autoscaling,
    load: elastic,
    holds: { predictions: 2, figures: 20, challenges: 4, checks: 3 },
  },
  {
    id: 'gateway',
    number: 9,
    minutes: 8,
    question: m.home_question_gateway,
    topic: m.home_topic_gateway,
  },
  {
    id: 'regions',
    number: 10,
    minutes: 10,
    question: m.home_question_regions,
    topic: m.home_topic_regions,
    load: outage,
    holds: { predictions: 1, figures: 6, challenges: 1, checks: 3 },
  },
  {
    id: 'choosing',
    number: 11,
    minutes: 9,
    question: m.home_question_choosing,
    topic: m.home_topic_choosing,
    load: choosing,
    holds: { predictions: 1, figures: 4, challenges: 0, checks: 3 },
  },
  {
    id: 'glossary',
    number: 12,
    minutes: 6,
    question: m.home_question_glossary,
    topic: m.home_topic_glossary,
    load: closing,
    holds: { predictions: 0, figures: 1, challenges: 0, checks: 3 },
  },
] as const satisfies readonly Entry[]

/** The id of a chapter. */
export type LessonId = (typeof entries)[number]['id']

/** A chapter as the contents list it. */
export interface ChapterEntry extends Entry {
  readonly id: LessonId
  readonly status: 'ready' | 'to-come'
}

/** All chapters, in reading order. */
export const chapters: readonly ChapterEntry[] = entries.map((entry) => ({
  ...entry,
  status: 'load' in entry ? 'ready' : 'to-come',
}))

/** The chapter of an id that may come from an address. */
export const chapterOf = (id: string): ChapterEntry | undefined =>
  chapters.find((chapter) => chapter.id === id)

const prose = import.meta.glob<Prose>('./*/*.mdx', { import: 'default' })

const pathOf = ({ id, number }: Entry, language: string) =>
  `./${String(number).padStart(2, '0')}-${id}/${language}.mdx`

/** A chapter ready to be shown. */
export interface OpenChapter {
  readonly lesson: Lesson
  readonly prose: Prose
  /** Language of the prose; English where the page's own is not there yet. */
  readonly language: string
}

/** Loads a chapter in the language of the page; null where it is still to come. */
export async function openChapter(
  chapter: ChapterEntry,
  wanted: string = getLocale(),
): Promise<OpenChapter | null> {
  if (!chapter.load) return null
  const language = pathOf(chapter, wanted) in prose ? wanted : 'en'
  const words = prose[pathOf(chapter, language)]
  const [lesson, text] = await Promise.all([chapter.load(), words()])
  return { lesson, prose: text, language }
}
