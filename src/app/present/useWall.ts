// What the wall shows besides its step: hands, what is revealed, whether it is dark.
import { useCallback, useEffect, useState } from 'react'
import { hashOf, type Player } from '../../store'
import { nameOfWindow, type Standing, type Wish } from './channel'
import { cleared, counted } from './hands'
import { freshMemory, storedMemory, storeMemory } from './memory'
import { questionOf, type Step, stepAt } from './steps'
import { useTold } from './useTold'

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
  /** Of the run on the wall, and of its figure. */
  readonly shown: Pick<Standing, 'isPlaying' | 'at' | 'runs' | 'hasRest' | 'width'>
  /** Goes on in the figure; false where all of it was seen. */
  readonly onRest: () => boolean
  readonly onPlay: () => void
  /** Takes back what was done in the figures. */
  readonly onAnew: () => void
}

const goTo = (id: string, step: number) => {
  location.hash = hashOf({ page: 'present', id, step })
}

function useMemory(chapter: string) {
  const [memory, setMemory] = useState(() => storedMemory(chapter))
  useEffect(() => storeMemory(chapter, memory), [chapter, memory])
  return [memory, setMemory] as const
}

const toggled = (all: readonly string[], id: string): readonly string[] =>
  all.includes(id) ? all.filter((one) => one !== id) : [...all, id]

/** The wall, and the wishes that it grants to keys, buttons and other windows alike. */
export function useWall(given: WallOptions) {
  const { chapter, steps, step, player, shown } = given
  const [wall] = useState(nameOfWindow)
  const [memory, setMemory] = useMemory(chapter)
  const [isBlank, setBlank] = useState(false)
  const [light, setLight] = useState<Light | null>(null)
  const { id } = steps[step]
  const { hands, began } = memory
  const options = questionOf(steps[step])?.options.length ?? 0
  const isRevealed = options > 0 && memory.revealed.includes(id)
  const acts: { readonly [Do in Wish['do']]: (wish: Extract<Wish, { do: Do }>) => void } = {
    go: (wish) => goTo(chapter, stepAt(steps, wish.step)),
    // No question is left without its answer by whoever only has a clicker.
    on() {
      if (given.onRest()) return
      if (options > 0 && !isRevealed) acts.reveal({ do: 'reveal' })
      else goTo(chapter, stepAt(steps, step + 1))
    },
    play() {
      if (steps[step].kind === 'check') return acts.reveal({ do: 'reveal' }) // nothing plays
      if (!shown.isPlaying) given.onPlay()
      player.current?.toggle()
    },
    restart: () => player.current?.restart(),
    clock: () => setMemory((before) => ({ ...before, began: Date.now() })),
    reveal() {
      if (options > 0)
        setMemory((before) => ({ ...before, revealed: toggled(before.revealed, id) }))
    },
    blank: () => setBlank((before) => !before),
    hand({ option, by }) {
      if (option < options)
        setMemory((all) => ({ ...all, hands: counted(all.hands, { step: id, option, by }) }))
    },
    clear: () => setMemory((before) => ({ ...before, hands: cleared(before.hands, id) })),
    anew() {
      setMemory(freshMemory(Date.now()))
      setBlank(false)
      setLight(null)
      given.onAnew()
      goTo(chapter, 0)
    },
    light: (wish) => setLight(wish.at),
  }
  const grant = (wish: Wish) => (acts[wish.do] as (one: Wish) => void)(wish)
  const standing: Standing = {
    wall,
    chapter,
    step,
    isRevealed,
    isBlank,
    began,
    hands: hands as Standing['hands'],
    ...shown,
  }
  const { others, take } = useTold(standing, grant)
  const takeTeacher = useCallback(() => take(wall), [take, wall])
  return {
    hands: hands[id] ?? [],
    isRevealed,
    isBlank,
    light,
    setLight,
    grant,
    others,
    takeTeacher,
  }
}
