import { useEffect, useState } from 'react'
import { formatSpeed, m } from '../../i18n'
import { placeOf, speedAt } from '../../playback'
import { Pop } from '../Pop'
import type { Arrangement } from './arrangement'
import { Icon } from './Icon'
import { type ScorePlayer, usePulse } from './pulse'
import styles from './score.module.css'

/** Below this share of the speed asked for, the button tells the speed that is reached. */
const KEPT = 0.9

const speedText = (speed: number): string =>
  speed === Number.POSITIVE_INFINITY ? m.play_speed_max() : formatSpeed(speed)

function SpeedSlider({ player }: { player: ScorePlayer }) {
  const { speed, reachedSpeed } = player
  // The player tells of its speed a frame later; till then the slider stands where it was put.
  const [place, setPlace] = useState(() => placeOf(speed))
  useEffect(
    () => setPlace((before) => (speedAt(before) === speed ? before : placeOf(speed))),
    [speed],
  )
  const set = (next: number) => {
    setPlace(next)
    player.setSpeed(speedAt(next))
  }
  return (
    <label className={styles.speed}>
      <span className={styles.speedHead}>
        {m.play_speed()} <b>{speedText(speed)}</b>
      </span>
      <input
        type="range"
        min={0}
        max={1}
        step={0.01}
        value={place}
        aria-valuetext={speedText(speed)}
        onChange={(event) => set(Number(event.target.value))}
      />
      <span className={styles.speedEnds} aria-hidden="true">
        <span>{speedText(speedAt(0))}</span>
        <span>{m.play_speed_max()}</span>
      </span>
      <span className={styles.speedReached}>
        {reachedSpeed > 0
          ? m.play_speed_reached({ speed: formatSpeed(reachedSpeed) })
          : m.play_speed_unknown()}
      </span>
    </label>
  )
}

function Speed({ player, align }: { player: ScorePlayer; align: 'start' | 'end' }) {
  const { speed, reachedSpeed } = player
  const fallsShort = reachedSpeed > 0 && reachedSpeed < speed * KEPT
  const shown = fallsShort ? formatSpeed(reachedSpeed) : speedText(speed)
  return (
    <Pop
      face={shown}
      label={m.play_speed_button({ speed: shown })}
      className={styles.speedButton}
      align={align}
    >
      <SpeedSlider player={player} />
    </Pop>
  )
}

interface ButtonProps {
  readonly player: ScorePlayer
  readonly size: number
}

function PlayButton({ player, size, isHeld }: ButtonProps & { isHeld: boolean }) {
  const { playing } = player
  return (
    <button
      type="button"
      className={styles.play}
      disabled={isHeld}
      aria-label={playing ? m.play_pause() : m.play_play()}
      onClick={() => player.toggle()}
    >
      <Icon shape={playing ? 'pause' : 'play'} size={size} />
    </button>
  )
}

interface MoveButtonProps {
  readonly shape: 'forward' | 'back' | 'restart'
  readonly label: string
  readonly size: number
  readonly onClick: () => void
}

const MoveButton = ({ shape, label, size, onClick }: MoveButtonProps) => (
  <button type="button" className={styles.button} aria-label={label} onClick={onClick}>
    <Icon shape={shape} size={size} />
  </button>
)

function StepButton({ player, size, direction }: ButtonProps & { direction: 1 | -1 }) {
  const [shape, label] =
    direction === 1
      ? (['forward', m.play_step()] as const)
      : (['back', m.play_step_back()] as const)
  return <MoveButton {...{ shape, label, size }} onClick={() => player.step(direction)} />
}

const RestartButton = ({ player, size }: ButtonProps) => (
  <MoveButton
    shape="restart"
    label={m.play_restart()}
    size={size}
    onClick={() => player.restart()}
  />
)

interface TransportProps {
  readonly player: ScorePlayer
  readonly arrangement: Arrangement
  /** True while the figure waits for a prediction: play is held. */
  readonly isHeld: boolean
}

/** Play, step, restart, speed. On a phone a dock of its own, with play in the middle. */
export function Transport({ player, arrangement, isHeld }: TransportProps) {
  usePulse(player, 4)
  const size = { course: 16, tall: 16, embed: 14, phone: 20, present: 28 }[arrangement]
  const play = <PlayButton player={player} size={size + 1} isHeld={isHeld} />
  const back = <StepButton player={player} size={size} direction={-1} />
  const forward = <StepButton player={player} size={size} direction={1} />
  const restart = <RestartButton player={player} size={size - 1} />
  const speed = <Speed player={player} align={arrangement === 'phone' ? 'end' : 'start'} />
  if (arrangement === 'phone')
    return (
      <div className={styles.dock}>
        {restart}
        {back}
        {play}
        {forward}
        {speed}
      </div>
    )
  return (
    <div className={styles.transport}>
      {play}
      {back}
      {forward}
      {restart}
      {speed}
    </div>
  )
}
