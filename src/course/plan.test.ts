import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { chapters } from './index'
import { isRunning } from './lesson'
import { type LessonPlan, minutesOf } from './plan'

const here = import.meta.dirname
const folders = readdirSync(here).filter((name) => /^\d\d-/.test(name))

function planIn(folder: string, language: string): LessonPlan | null {
  const path = join(here, folder, `plan.${language}.json`)
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null
}

const planned = folders.filter((folder) => planIn(folder, 'en') !== null)

test('some chapters have a plan', () => expect(planned.length).toBeGreaterThan(0))

describe.each(planned)('the plan of %s', (folder) => {
  const [english, chinese] = ['en', 'zh'].map((language) => planIn(folder, language) as LessonPlan)
  const shape = (plan: LessonPlan) => ({
    goals: plan.goals.length,
    parts: plan.parts.map(({ minutes, figures }) => ({ minutes, figures })),
    questions: plan.questions.length,
    misconceptions: plan.misconceptions.length,
    notes: Object.keys(plan.notes).sort(),
    stills: plan.stills ?? {},
  })

  test('is the same in both languages, and fits one lesson', () => {
    expect(shape(chinese)).toEqual(shape(english))
    expect(minutesOf(english)).toBeGreaterThanOrEqual(20)
    expect(minutesOf(english)).toBeLessThanOrEqual(90)
  })

  test('speaks of what the chapter has, and has a note for every step', async () => {
    const lesson = await chapters.find(({ id }) => folder.endsWith(`-${id}`))?.load?.()
    const running = lesson?.figures.filter(isRunning).map(({ id }) => id) ?? []
    const checks = lesson?.checks.map(({ id }) => id) ?? []
    expect(Object.keys(english.notes).sort()).toEqual([...running, ...checks].sort())
    for (const id of english.parts.flatMap(({ figures }) => figures)) expect(running).toContain(id)
    for (const id of Object.keys(english.stills ?? {})) expect(running).toContain(id)
  })
})
