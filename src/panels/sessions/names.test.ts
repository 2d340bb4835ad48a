import { expect, test } from 'vitest'
import { scenarioNamed } from '../../sim/scenario'
import { sessions } from './index'
import { laneNamesOf } from './names'

const namesOf = (id: string) => {
  const { lanes = [] } = sessions.examples.find((example) => example.id === id) ?? {}
  return laneNamesOf(
    lanes.map((lane) => ({ scenario: scenarioNamed(lane), seed: 1, interventions: [] })),
  )
}

test('lanes of every example are told apart', () => {
  for (const { id } of sessions.examples) expect(new Set(namesOf(id)).size).toBe(namesOf(id).length)
})

test('lanes with other users are told apart by them, and not by a number', () => {
  const names = namesOf('live')
  expect(names).toHaveLength(4)
  expect(names.filter((name) => name.includes('#'))).toEqual([])
})
