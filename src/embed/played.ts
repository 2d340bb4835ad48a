// What the page around an embed wants of its run, and what it is told of it.
import { useEffect } from 'react'
import { type AddressBar, actions, type Player, store, usePlayer } from '../store'
import { bringsRun } from './address'
import type { Around } from './around'
import type { Host, Listener } from './host'
import type { Happening, Standing, Wish } from './messages'
import type { Asked } from './parameters'

const SECOND = 1_000_000

export interface PlayedOptions {
  readonly asked: Asked
  readonly session: string
  readonly scenario: string
  readonly bar: AddressBar
  readonly host: Host | null
  readonly listener: React.RefObject<Partial<Listener>>
  readonly onAround: (around: Partial<Around>) => void
}

type Playing = PlayedOptions & { readonly player: Player }

/** Whether somebody wants things to hold still. */
const isStill = ({ motion }: Asked): boolean =>
  motion === 'reduce' || matchMedia('(prefers-reduced-motion: reduce)').matches

async function standingOf({ player, session, scenario, asked, bar }: Playing): Promise<Standing> {
  const link = await bar.share(session)
  const seed = store.getState().sessions[session]?.lanes[0]?.seed ?? 0
  return {
    panel: asked.panel,
    scenario,
    seed,
    t: player.at / SECOND,
    duration: player.duration / SECOND,
    playing: player.playing,
    ended: player.ended,
    speed: player.speed,
    link,
  }
}

function grant(wish: Wish, playing: Playing): void {
  const { player, session, host, onAround, asked } = playing
  switch (wish.say) {
    case 'play':
      player.play()
      break
    case 'pause':
      player.pause()
      break
    case 'restart':
      player.restart()
      break
    case 'reset':
      if (!asked.readonly) actions.reset(session)
      break
    case 'seek':
      player.seek(wish.to * SECOND)
      break
    case 'step':
      player.step(wish.by)
      break
    case 'set': {
      const { theme, lang, speed } = wish
      onAround({ ...(theme && { theme }), ...(lang && { lang }) })
      if (speed !== undefined) player.setSpeed(speed)
      break
    }
    case 'ask':
      standingOf(playing).then(
        (state) => host?.tell({ say: 'answer', id: wish.id, state }),
        () => host?.tell({ say: 'answer', id: wish.id, state: null }),
      )
  }
}

interface Told {
  readonly player: Player
  readonly host: Host
  readonly session: string
}

/** Tells the page when the run starts, stops and ends. */
function tellOf({ player, host, session }: Told): () => void {
  const tell = (name: Happening) => host.tell({ say: 'event', name, t: player.at / SECOND })
  let { playing, ended } = player
  let isBroken = false
  tell('ready')
  const stopPlayer = player.subscribe(() => {
    if (player.ended && !ended) tell('end')
    else if (player.playing !== playing) tell(player.playing ? 'play' : 'pause')
    if (player.failure !== null && !isBroken) tell('error')
    isBroken = player.failure !== null
    playing = player.playing
    ended = player.ended
  })
  const lanesIn = () => store.getState().sessions[session]?.lanes
  let lanes = lanesIn()
  const stopStore = store.subscribe(() => {
    if (lanesIn() !== lanes) tell('change')
    lanes = lanesIn()
  })
  return () => {
    stopPlayer()
    stopStore()
  }
}

/** Opens where the address says, plays if it was asked to, and does what the page wants. */
export function usePlayed(options: PlayedOptions): void {
  const { asked, session, host, listener } = options
  const player = usePlayer(session)
  useEffect(() => {
    // A run that came with the address has its own instant.
    if (asked.t > 0 && !bringsRun(store.getState().hash)) player.seek(asked.t * SECOND)
    if (asked.autoplay && !isStill(asked)) player.play()
  }, [player, asked])
  useEffect(() => {
    if (!host) return
    return tellOf({ host, session, player })
  }, [player, host, session])
  listener.current.onWish = (wish) => grant(wish, { ...options, player })
  listener.current.onSlide = (isShown) => {
    if (!isShown) player.pause()
    else if (asked.autoplay && !isStill(asked)) player.play()
  }
}
