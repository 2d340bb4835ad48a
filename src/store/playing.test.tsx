// @vitest-environment jsdom
import { Suspense, startTransition } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, test, vi } from 'vitest'
import { runOf } from '../playback/testRuns'
import { course } from './course'
import { usePlayer } from './playing'

const rules = vi.hoisted(() => ({ areThere: true }))

vi.mock('../playback', async (original) => ({
  ...(await original<typeof import('../playback')>()),
  arePrepared: () => rules.areThere,
  prepare: async () => {
    rules.areThere = true
  },
}))

function Lanes({ id }: { id: string }) {
  return usePlayer(id).lanes.length
}

test('a first render that waited for its rules goes on where it was', async () => {
  const faults: unknown[] = []
  const page = document.createElement('div')
  const root = createRoot(page, { onRecoverableError: (fault) => faults.push(fault) })
  course.actions.openSession({
    id: 'waiting',
    panel: 'one-counter',
    lanes: [runOf('three-counters')],
  })
  rules.areThere = false
  // A transition, so that React pauses within the component and goes on in it; without act, which
  // would begin anew.
  startTransition(() =>
    root.render(
      <Suspense fallback="…">
        <Lanes id="waiting" />
      </Suspense>,
    ),
  )
  await vi.waitFor(() => expect(page.textContent).toBe('1'))
  expect(faults).toEqual([])
  root.unmount()
})
