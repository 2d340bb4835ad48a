import { useCallback, useEffect, useRef, useState } from 'react'
import { type Message, openChannel, type Standing, type Wish } from './channel'

const TAKING = 10_000 // wall milliseconds in which a window that a wall has opened asks for it

/** Tells the other windows what the wall shows, and does what they ask. Returns how many other
 * walls of the chapter there are, and a way to have the windows of teachers for this one. */
export function useTold(standing: Standing, grant: (wish: Wish) => void) {
  const latest = useRef({ standing, grant })
  latest.current = { standing, grant }
  const say = useRef<(words: Message) => void>(() => {})
  const taking = useRef(0) // until when
  const [others, setOthers] = useState<ReadonlyMap<string, string>>(new Map())
  const tell = useCallback(
    () => say.current({ say: 'standing', standing: latest.current.standing }),
    [],
  )
  const { wall } = standing
  useEffect(() => {
    const channel = openChannel((message) => {
      if (message.say === 'wish' && message.wall === wall) latest.current.grant(message.wish)
      if (message.say === 'standing') {
        const { wall: other, chapter } = message.standing
        setOthers((before) =>
          before.get(other) === chapter ? before : new Map(before).set(other, chapter),
        )
      }
      if (message.say === 'gone')
        setOthers((before) => new Map([...before].filter(([other]) => other !== message.wall)))
      if (message.say !== 'ask') return
      tell()
      if (Date.now() < taking.current) channel.say({ say: 'take', wall })
    })
    say.current = channel.say
    const leave = () => channel.say({ say: 'gone', wall })
    window.addEventListener('pagehide', leave)
    window.addEventListener('pageshow', tell) // kept by the browser, and come back to
    channel.say({ say: 'ask' })
    return () => {
      window.removeEventListener('pagehide', leave)
      window.removeEventListener('pageshow', tell)
      leave()
      say.current = () => {}
      channel.close()
    }
  }, [tell, wall])
  const told = JSON.stringify(standing)
  // biome-ignore lint/correctness/useExhaustiveDependencies: told whenever it changes
  useEffect(tell, [tell, told])
  const take = useCallback((mine: string) => {
    taking.current = Date.now() + TAKING
    say.current({ say: 'take', wall: mine })
  }, [])
  const same = [...others.values()].filter((chapter) => chapter === standing.chapter)
  return { others: same.length, take }
}
