// What the wall shows besides its step: hands, what is revealed, whether it is dark.
import { useCallback, useEffect, useRef, useState } from 'react'
import { hashOf, type Player } from '../../store'
import { openChannel, type Standing, type Wish } from './channel'
import { counted, type Hands, storedHands, storeHands } from './hands'
import { questionOf, type Step, stepAt } from './steps'

/** Where the light falls, as parts of the window's width and height. */
export interface Light {
  readonly x: number
  readonly y: number
}

interface WallOptions {
  readonly chapter: string
  readonly steps: readonly Step[]
  readonly step: number
  readonly player: React.RefObject<Player | null>
  /** Of the run on the wall. */
  readonly playing: Pick<Standing, 'isPlaying' | 'at' | 'runs'>
}

const goTo = (id: string, step: number) => {
  location.hash = hashOf({ page: 'present', id, step })
}

function useHands(chapter: string) {
  const [hands, setHands] = useState<Hands>(() => storedHands(chapter))
  useEffect(() => storeHands(chapter, hands), [chapter, hands])
  return [hands, setHands] as const
}

/** The wall, and the wishes that it grants to keys, buttons and other windows alike. */
export function useWall({ chapter, steps, step, player, playing }: WallOptions) {
  const [hands, setHands] = useHands(chapter)
  const [revealed, setRevealed] = useState<ReadonlySet<string>>(new Set())
  const [isBlank, setBlank] = useState(false)
  const [light, setLight] = useState<Light | null>(null)
  const [began, setBegan] = useState(() => Date.now())
  const { id } = steps[step]
  const options = questionOf(steps[step])?.options.length ?? 0
  const isRevealed = revealed.has(id)
  const grant = (wish: Wish) => {
    switch (wish.do) {
      case 'go':
        goTo(chapter, stepAt(steps, wish.step))
        break
      case 'play':
        player.current?.toggle()
        break
      case 'restart':
        player.current?.restart()
        break
      case 'clock':
        setBegan(Date.now())
        break
      case 'reveal':
        setRevealed(
          (before) =>
            new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]),
        )
        break
      case 'blank':
        setBlank((before) => !before)
        break
      case 'hand':
        if (wish.option < options)
          setHands((all) => counted(all, { step: id, option: wish.option, by: wish.by }))
        break
      case 'light':
        setLight(wish.at)
    }
  }
  const standing: Standing = {
    chapter,
    step,
    isRevealed,
    isBlank,
    began,
    hands: hands as Standing['hands'],
    ...playing,
  }
  useTold(standing, grant)
  return { hands: hands[id] ?? [], isRevealed, isBlank, light, setLight, grant }
}

/** Tells the other windows what the wall shows, and does what they ask. */
function useTold(standing: Standing, grant: (wish: Wish) => void): void {
  const latest = useRef({ standing, grant })
  latest.current = { standing, grant }
  const say = useRef<(() => void) | null>(null)
  const tell = useCallback(() => say.current?.(), [])
  useEffect(() => {
    const channel = openChannel((message) => {
      const { standing: here, grant: act } = latest.current
      if (message.say === 'ask' && message.chapter === here.chapter) tell()
      if (message.say === 'wish' && message.chapter === here.chapter) act(message.wish)
    })
    say.current = () => channel.say({ say: 'standing', standing: latest.current.standing })
    return () => {
      say.current = null
      channel.close()
    }
  }, [tell])
  const { chapter, step, isRevealed, isBlank, isPlaying, at, runs, began, hands } = standing
  // biome-ignore lint/correctness/useExhaustiveDependencies: told whenever one of these changes
  useEffect(tell, [tell, chapter, step, isRevealed, isBlank, isPlaying, at, runs, began, hands])
}
