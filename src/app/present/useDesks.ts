// Several windows of teachers may move one wall: each knows how many others there are.
import { useEffect, useState } from 'react'
import { nameOfWindow, openChannel } from './channel'

/** How many other windows of teachers are open for the chapter. */
export function useDesks(chapter: string): number {
  const [others, setOthers] = useState<ReadonlySet<string>>(new Set())
  useEffect(() => {
    const desk = nameOfWindow()
    const channel = openChannel((message) => {
      if (message.say !== 'desk' || message.chapter !== chapter) return
      const { desk: other, is } = message
      setOthers((before) => {
        const rest = [...before].filter((one) => one !== other)
        return new Set(is === 'gone' ? rest : [...rest, other])
      })
      if (is === 'opened') channel.say({ say: 'desk', chapter, desk, is: 'here' })
    })
    const leave = () => channel.say({ say: 'desk', chapter, desk, is: 'gone' })
    window.addEventListener('pagehide', leave)
    channel.say({ say: 'desk', chapter, desk, is: 'opened' })
    return () => {
      window.removeEventListener('pagehide', leave)
      leave()
      channel.close()
    }
  }, [chapter])
  return others.size
}
