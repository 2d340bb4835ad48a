// Time that is read is told by signs of the reader, and by nothing else.
import { expect, test } from 'vitest'
import { type Desk, watchReading } from './reading'

function deskOf() {
  let at = 0
  let read = 0
  let visibilityState: DocumentVisibilityState = 'visible'
  const target = new EventTarget()
  const desk: Desk = Object.defineProperty(target, 'visibilityState', {
    get: () => visibilityState,
  }) as Desk
  const stop = watchReading(desk, {
    now: () => at * 1000,
    onRead: (seconds) => {
      read += seconds
    },
  })
  return {
    stop,
    read: () => read,
    after(seconds: number, name: string) {
      at += seconds
      if (name === 'hidden' || name === 'visible') visibilityState = name
      const isTurn = name === 'hidden' || name === 'visible'
      target.dispatchEvent(new Event(isTurn ? 'visibilitychange' : name))
    },
  }
}

test('what lies between two signs is read, and kept when the reader leaves', () => {
  const desk = deskOf()
  desk.after(10, 'scroll')
  desk.after(4, 'keydown')
  expect(desk.read()).toBe(0) // not yet worth keeping
  desk.after(3, 'pointermove')
  expect(desk.read()).toBe(17)
  desk.after(5, 'pointermove')
  desk.stop()
  expect(desk.read()).toBe(22)
})

test('who gives no sign for long has read two minutes of it at most', () => {
  const desk = deskOf()
  desk.after(3600, 'pointermove')
  expect(desk.read()).toBe(120)
})

test('a page that is out of sight is not read', () => {
  const desk = deskOf()
  desk.after(20, 'hidden')
  desk.after(60, 'visible')
  desk.after(5, 'scroll')
  desk.stop()
  expect(desk.read()).toBe(25)
})
