// Who gets the new version, how far the plan has come, what the last look said, what one can do.
import { formatNumber, formatPercent, formatSeconds, m } from '../../i18n'
import type { CanaryFigures } from '../../sim'
import type { InterventionAct, Run } from '../../sim/scenario'
import { actions, usePlayer, useReading, useSession } from '../../store'
import button from '../../ui/button.module.css'
import { Held } from '../frame/Held'
import { Quantity } from '../frame/Quantity'
import styles from './canary.module.css'
import { planOf, releaseAt } from './figures'
import { lookWords, phaseWord, stepWord } from './words'

const PRESETS = [1, 5, 10, 25, 50, 100]

const percent = (weight: number): string => formatPercent(weight / 100)

interface WeightProps {
  readonly session: string
  readonly weight: number
}

/** The slider, and the usual steps as buttons. */
function Weight({ session, weight }: WeightProps) {
  const set = (value: number, gesture?: string) =>
    actions.intervene(
      session,
      { do: 'release.weight', weight: value },
      gesture === undefined ? {} : { gesture },
    )
  return (
    <div className={styles.weight}>
      <Quantity
        label={m.canary_weight()}
        value={weight}
        min={0}
        max={100}
        step={1}
        isWhole
        marks={PRESETS}
        format={percent}
        onChange={(value) => set(value, 'weight')}
        onCommit={() => actions.endGesture(session)}
      />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for a choice that holds */}
      <div className={styles.presets} role="group" aria-label={m.canary_presets()}>
        {PRESETS.map((preset) => (
          <button
            key={preset}
            type="button"
            aria-pressed={preset === weight}
            onClick={() => set(preset)}
          >
            {preset}
          </button>
        ))}
      </div>
    </div>
  )
}

interface PlanProps {
  readonly run: Run
  readonly release: CanaryFigures
  readonly at: number
}

/** The steps of the plan: those that are over, the one that bakes, those to come. */
function Plan({ run, release, at }: PlanProps) {
  const plan = planOf(run.scenario)
  if (plan === null || plan.steps.length < 2) return null
  const { step, phase, stepAt } = release
  const reached = phase === 'promoted' ? plan.steps.length : step
  return (
    <ol className={styles.plan} aria-label={m.canary_plan()}>
      {plan.steps.map((one, place) => {
        const { bake } = one
        const state = place < reached ? 'over' : place === step ? 'now' : 'next'
        const baked = bake === null ? 0 : Math.min(1, (at - stepAt) / bake)
        const full = state === 'over' ? 1 : state === 'now' ? baked : 0
        return (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place
            key={place}
            data-state={phase === 'rolled-back' ? 'next' : state}
            aria-current={state === 'now' ? 'step' : undefined}
          >
            <span>{stepWord(one)}</span>
            <i style={{ width: `${(phase === 'rolled-back' ? 0 : full) * 100}%` }} />
          </li>
        )
      })}
    </ol>
  )
}

interface HandsProps {
  readonly phase: CanaryFigures['phase']
  onAct(act: InterventionAct): void
}

function Hands({ phase, onAct }: HandsProps) {
  const isOpen = phase === 'running' || phase === 'paused'
  return (
    <div className={styles.hands}>
      <button
        type="button"
        className={button.button}
        disabled={!isOpen}
        onClick={() => onAct({ do: 'release.pause', paused: phase === 'running' })}
      >
        {phase === 'paused' ? m.canary_resume() : m.canary_pause()}
      </button>
      <button
        type="button"
        className={button.button}
        disabled={!isOpen}
        onClick={() => onAct({ do: 'release.promote' })}
      >
        {m.canary_promote()}
      </button>
      <button
        type="button"
        className={button.button}
        disabled={phase === 'rolled-back'}
        onClick={() => onAct({ do: 'release.rollback' })}
      >
        {m.canary_rollback()}
      </button>
    </div>
  )
}

/** What can be done about a release, and how it stands. */
export function Conduct({ session }: { session: string }) {
  const player = usePlayer(session)
  const run = useSession(session, ({ lanes }) => lanes[0])
  const text = useReading(
    player,
    (one) => {
      const release = releaseAt(one.moment(0))
      if (release === null) return ''
      const { ring: _, ...rest } = release
      return JSON.stringify({ ...rest, looks: release.looks.slice(-1), at: one.at })
    },
    4,
  )
  if (text === '') return null
  const release: CanaryFigures & { readonly at: number } = JSON.parse(text)
  const { phase, weight, tasters, harmed, at } = release
  return (
    <div className={styles.conduct}>
      <Held id="weight">
        <Weight session={session} weight={weight} />
      </Held>
      <Plan run={run} release={release} at={at} />
      <p className={styles.says} role="status">
        <b>{phaseWord(phase)}</b> {lookWords(release, run.scenario)}
      </p>
      <Held id="release">
        <Hands phase={phase} onAct={(act) => actions.intervene(session, act)} />
      </Held>
      <p className={styles.harm}>
        <b data-bad={harmed > 0 || undefined}>{formatNumber(harmed)}</b>
        <span>{m.canary_harmed({ tasters: formatNumber(tasters) })}</span>
      </p>
      <p className={styles.quiet}>
        {m.canary_bake({ real: m.canary_bake_real(), shown: formatSeconds(60e6, 0) })}
      </p>
    </div>
  )
}
