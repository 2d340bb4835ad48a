// A stage alone on a page, for measuring and for looking at it: the address says what it shows.
// #scenarios=one-counter-14,three-counters-14&at=27&arrangement=compact&height=92,136&width=669
import '../../../src/ui/tokens.css'
import './host.css'
import { domAnimation, LazyMotion } from 'framer-motion'
import { StrictMode, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { setLocale } from '../../../src/i18n/paraglide/runtime'
import { openPlayer, prepare } from '../../../src/playback'
import { type Run, simTime } from '../../../src/sim'
import { namedScenarios, parseScenario, scenarioNamed } from '../../../src/sim/scenario'
import { Key, keyItems } from '../../../src/stage/Key'
import type { Arrangement } from '../../../src/stage/layout/geometry'
import { Stage } from '../../../src/stage/Stage'
import { useEvery } from '../../../src/stage/useEvery'
import type { Target } from '../../../src/stage/walk'

const asked = new URLSearchParams(location.hash.slice(1))
const list = (name: string, otherwise: string): string[] =>
  (asked.get(name) ?? otherwise).split(',')

/** A scenario by its name, or a document in the address. */
function runOf(name: string): Run {
  const document = asked.get(name)
  if (document !== null) {
    const parsed = parseScenario(document)
    if (!parsed.ok) throw new Error(JSON.stringify(parsed))
    return { scenario: parsed.scenario, seed: parsed.scenario.seed, interventions: [] }
  }
  const known = namedScenarios.find(({ id }) => id === name)
  if (!known) throw new Error(`no scenario ${name}`)
  const scenario = scenarioNamed(known.id)
  return { scenario, seed: scenario.seed, interventions: [] }
}

setLocale(asked.get('lang') === 'zh' ? 'zh' : 'en', { reload: false })
document.documentElement.lang = asked.get('lang') ?? 'en'
document.documentElement.dataset.theme = asked.get('theme') ?? 'light'
document.documentElement.dataset.size = asked.get('size') ?? 'course'

const runs = list('scenarios', 'one-counter-14,three-counters-14').map(runOf)
await prepare(runs)
const player = openPlayer(runs, { at: simTime(Number(asked.get('at') ?? 0) * 1e6) })
Object.assign(window, { player })

function Host() {
  const [selection, setSelection] = useState<Target | null>(
    asked.has('selection') ? { kind: 'request', id: Number(asked.get('selection')) } : null,
  )
  const { onEvery, every } = useEvery(runs.length)
  const heights = list('height', '136').map(Number)
  const arrangement = (asked.get('arrangement') ?? 'compact') as Arrangement
  return (
    <main style={{ width: Number(asked.get('width') ?? 669) }}>
      {runs.map(({ scenario }, lane) => (
        <Stage
          // biome-ignore lint/suspicious/noArrayIndexKey: lanes never change places
          key={lane}
          player={player}
          lane={lane}
          arrangement={arrangement}
          height={heights[lane] ?? heights[0]}
          label={`Lane ${lane + 1}`}
          selection={selection}
          onAsk={setSelection}
          hasHeads={asked.get('heads') === '1'}
          clients={scenario.traffic[0].clients.count}
          onEvery={onEvery[lane]}
        />
      ))}
      <Key
        items={keyItems.filter((item) => list('key', 'unassigned,served,ring,lost').includes(item))}
        servers={runs[runs.length - 1].scenario.pools[0].servers.map(({ name }) => name)}
        patience={runs[0].scenario.gateways[0].timeout}
        every={every}
      />
    </main>
  )
}

const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <StrictMode>
      <LazyMotion features={domAnimation} strict>
        <Host />
      </LazyMotion>
    </StrictMode>,
  )
