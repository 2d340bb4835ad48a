import { expect, test } from 'vitest'
import { runOf } from '../playback/testRuns'
import { openPresetFile, readPresetFile, sharedAtStart, writePresetFile } from './presetFile'
import { readRunsFile } from './runFile'

const run = runOf('three-counters', { length: 12 })
const words = { panel: 'cluster', lock: 'rate', links: '0' }
const shared = sharedAtStart('engine', [run])
const text = writePresetFile({ panel: 'cluster', shared, words, isExact: true })

test('a preset file brings back what readers may touch, and the run at its instant', () => {
  const read = readPresetFile(text, 'cluster')
  expect(read).toMatchObject({ ok: true, words, isExact: true })
  expect(read.ok && read.run).toMatch(/^[\w-]+$/)
})

test('a preset file is a run file too', () => {
  const read = readRunsFile(text)
  expect(read).toMatchObject({ ok: true, arrival: { at: 0, lanes: [run] } })
})

test('what is no preset, or that of another panel, or broken, is refused and told', async () => {
  const { preset: _, ...plain } = JSON.parse(text)
  for (const other of ['', '[]', 'null', '{"preset":1}', '{"preset":{}}', JSON.stringify(plain)])
    expect(readPresetFile(other, 'cluster')).toEqual({ ok: false, code: 'no-preset' })
  expect(readPresetFile(text, 'routes')).toEqual({
    ok: false,
    code: 'other-panel',
    found: 'cluster',
  })
  const broken = { ...JSON.parse(text), lanes: [{}] }
  expect(readPresetFile(JSON.stringify(broken), 'cluster')).toMatchObject({ ok: false })
  const newer = { ...JSON.parse(text), counterflow: 9 }
  expect(readPresetFile(JSON.stringify(newer), 'cluster')).toMatchObject({ code: 'file-version' })
  const large = { size: 1e9, text: async () => text }
  expect(await openPresetFile(large, 'cluster')).toMatchObject({ code: 'file-too-large' })
})
