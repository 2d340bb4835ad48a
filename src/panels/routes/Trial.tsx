import { useId } from 'react'
import { kindName, m } from '../../i18n'
import { readyRules, verdictsOf } from '../../sim'
import type { Run } from '../../sim/scenario'
import { Verdicts } from '../../stage/inspector/AsSeen'
import { verdictsIn } from '../../stage/inspector/seen'
import { Select } from '../../ui/Select'
import { sampleFaultWords } from './faultWords'
import { type Route, routesOf } from './model'
import styles from './routes.module.css'
import { type Sample, type SampleFault, sampleOf, samplesIn } from './sample'
import { actionWords } from './words'

const isFault = (found: Sample | SampleFault): found is SampleFault => 'expected' in found

function Outcome({ sample, routes }: { sample: Sample; routes: readonly Route[] }) {
  const { request, target, isMalformed } = sample
  if (isMalformed) return <p className={styles.fault}>{m.routes_try_malformed()}</p>
  const verdicts = verdictsOf(readyRules(routes.map(({ when }) => when)), request)
  const told = verdictsIn(routes, { ...request, verdicts })
  const last = verdicts.at(-1)
  const taker = last?.refused === null ? routes[last.rule - 1] : null
  return (
    <>
      {request.path !== target && <p>{m.routes_try_path({ path: request.path })}</p>}
      <Verdicts verdicts={told} after={routes.length - verdicts.length} />
      <p className={styles.outcome}>
        {taker
          ? m.routes_try_taken({ name: taker.name, action: actionWords(taker.action) })
          : m.routes_try_untaken()}
      </p>
    </>
  )
}

interface TrialProps {
  readonly run: Run
  /** What the reader has written so far; null: nothing. */
  readonly typed: string | null
  onType(text: string): void
}

/** One request, typed: which route takes it, and why the ones before it do not. */
export function Trial({ run, typed, onType }: TrialProps) {
  const id = useId()
  const samples = samplesIn(run)
  const text = typed ?? samples[0]?.text ?? 'GET /'
  const found = sampleOf(text)
  const chosen = samples.find((one) => one.text === text)?.name ?? ''
  return (
    <div className={styles.trial}>
      <Select
        label={m.routes_try_sample()}
        value={chosen}
        options={[
          ...(chosen === '' ? [{ id: '', label: m.routes_try_own() }] : []),
          ...samples.map(({ name }) => ({ id: name, label: kindName(name) })),
        ]}
        onChange={(name) => onType(samples.find((one) => one.name === name)?.text ?? text)}
      />
      <label htmlFor={id}>{m.routes_try_text()}</label>
      <textarea
        id={id}
        rows={Math.max(3, text.split('\n').length)}
        spellCheck={false}
        autoCapitalize="off"
        aria-invalid={isFault(found) || undefined}
        aria-describedby={`${id}-says`}
        value={text}
        onChange={(event) => onType(event.target.value)}
      />
      <div id={`${id}-says`} role="status">
        {isFault(found) ? (
          <p className={styles.fault}>{sampleFaultWords(found)}</p>
        ) : (
          <Outcome sample={found} routes={routesOf(run)} />
        )}
      </div>
    </div>
  )
}
