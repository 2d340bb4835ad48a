import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { LessonPlan } from '../../course/plan'
import { suggested } from './suggested'

const course = join(import.meta.dirname, '../../course')

function planOf(chapter: string, language: string): LessonPlan {
  const folder = readdirSync(course).find(
    (name) => /^\d\d-/.test(name) && name.slice(3) === chapter,
  )
  const path = join(course, folder ?? '', `plan.${language}.json`)
  expect(existsSync(path), path).toBe(true)
  return JSON.parse(readFileSync(path, 'utf8'))
}

test.each(suggested.map((lesson) => [lesson.id, lesson] as const))(
  'the suggested lesson %s fills its time, and not more, with parts that exist',
  (_, lesson) => {
    for (const language of ['en', 'zh']) {
      const minutes = lesson.parts.flatMap(({ chapter, places }) => {
        const { parts } = planOf(chapter, language)
        return places.map((place) => parts[place]?.minutes ?? Number.NaN)
      })
      const sum = minutes.reduce((all, one) => all + one, 0)
      expect(sum).toBeLessThanOrEqual(lesson.minutes)
      expect(sum).toBeGreaterThanOrEqual(lesson.minutes - 5)
    }
  },
)
