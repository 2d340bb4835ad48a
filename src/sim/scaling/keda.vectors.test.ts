// KEDA's step between nothing and something, through the functions that the scaler calls.
import { describe, expect, it } from 'vitest'
import { cellsOf } from '../vectors/cells'
import file from '../vectors/keda.json'
import { fallbackValue, woken } from './zero'

const SECOND = 1_000_000
const cell = cellsOf(file)
const steps = file.vectors.map(({ id }) => id).filter((id) => id !== 'keda-fallback-average')

describe('KEDA', () => {
  it.each(steps)('%s', (id) => {
    const { input, wanted } = cell(id)
    const current: number = input('current')
    const replicas = woken({
      current,
      active: input('trigger_active'),
      min: input('minReplicaCount'),
      idle: input('idleReplicaCount'),
      idleFor: input('seconds_since_last_active') * SECOND,
      cooldown: 300 * SECOND,
    })
    expect(replicas ?? current).toBe(wanted('replicas'))
  })

  it('keda-fallback-average: what cannot be read keeps the fallback', () => {
    const { input, wanted } = cell('keda-fallback-average')
    const value = fallbackValue(input('target'), input('fallback_replicas'))
    expect(value).toBe(wanted('metric_returned_AverageValue'))
  })
})
