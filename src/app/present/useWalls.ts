import { useCallback, useEffect, useRef, useState } from 'react'
import { after } from '../../store'
import { openChannel, type Wish } from './channel'
import { type Heard, hear, isThere, noWalls } from './walls'

const ASKED = 2500 // wall milliseconds after which the walls are asked again whether they are there

/** The walls of a chapter as a window of a teacher knows them, and a way to ask for something. */
export function useWalls(chapter: string) {
  const [walls, setWalls] = useState(noWalls)
  const latest = useRef(walls)
  latest.current = walls
  const say = useRef<(wish: Wish) => void>(() => {})
  const take = useCallback(
    (message: Heard) => setWalls((before) => hear(before, message, chapter)),
    [chapter],
  )
  useEffect(() => {
    const answered = new Set<string>()
    const channel = openChannel((message) => {
      if (message.say === 'standing') answered.add(message.standing.wall)
      if (message.say === 'standing' || message.say === 'gone' || message.say === 'take')
        take(message)
    })
    say.current = (wish) => {
      const { chosen } = latest.current
      if (chosen !== null && isThere(latest.current, chapter))
        channel.say({ say: 'wish', wall: chosen, wish })
    }
    let stop = () => {}
    const ask = () => {
      answered.clear()
      const asked = Object.keys(latest.current.heard)
      channel.say({ say: 'ask' })
      stop = after(ASKED, () => {
        const silent = asked.filter((wall) => !answered.has(wall))
        if (silent.length > 0) take({ say: 'silent', walls: silent })
        ask()
      })
    }
    ask()
    return () => {
      stop()
      channel.close()
    }
  }, [chapter, take])
  const wish = useCallback((one: Wish) => say.current(one), [])
  const choose = useCallback((wall: string) => take({ say: 'choose', wall }), [take])
  return { walls, wish, choose }
}
