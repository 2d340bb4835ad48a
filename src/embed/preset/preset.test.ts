import { describe, expect, test } from 'vitest'
import { panels } from '../../panels'
import { controlList } from '../../panels/frame/controlList'
import { drawing, heldOf } from '../../panels/held'
import { runsOf } from '../../panels/runs'
import { scenarioNamed } from '../../sim/scenario'
import { unknownIds } from '../doubted'
import { type Asked, readParameters } from '../parameters'
import { writtenParameters } from '../written'
import { moreOf, plainPreset, presetFrom, touched, touchOf } from './preset'

const plain = plainPreset('one-or-three', 'fourteen')
const manifest = panels.find(({ id }) => id === 'one-or-three')
if (!manifest) throw new Error('the panel is gone')

describe('a preset', () => {
  test('is read back from its address as it was written', () => {
    const asked: Asked = {
      ...plain,
      ...{ seed: 7, t: 12.5, speed: 2, autoplay: true, lang: 'zh', theme: 'dark', size: 'present' },
      ...{ controls: 'basic', lock: ['rate'], hide: ['policy'], readonly: true, links: false },
    }
    for (const one of [plain, asked]) {
      const query = new URLSearchParams(writtenParameters(one)).toString()
      expect(readParameters(query)).toEqual({ asked: one, misread: [] })
    }
    expect(writtenParameters(plain)).toEqual({ panel: 'one-or-three', scenario: 'fourteen' })
  })

  test('has each control free, locked or hidden, never two of them', () => {
    let asked: Asked = plain
    for (const touch of ['locked', 'hidden', 'locked', 'free'] as const) {
      asked = touched(asked, 'rate', touch)
      expect(touchOf(asked, 'rate')).toBe(touch)
      expect([...asked.lock, ...asked.hide]).toEqual(touch === 'free' ? [] : ['rate'])
    }
  })

  test('says nothing twice: a run has its instant, and what is frozen needs no locks', () => {
    const asked: Asked = { ...plain, t: 3, seed: 2, lock: ['rate'], hide: ['policy'] }
    expect(moreOf({ asked, run: null })).toEqual({
      t: '3',
      seed: '2',
      lock: 'rate',
      hide: 'policy',
    })
    expect(moreOf({ asked, run: '1x' })).toEqual({ lock: 'rate', hide: 'policy' })
    expect(moreOf({ asked: { ...asked, readonly: true }, run: '1x' })).toEqual({
      hide: 'policy',
      readonly: '1',
    })
    expect(moreOf({ asked: { ...asked, controls: 'none' }, run: '1x' })).toEqual({
      controls: 'none',
    })
  })

  test('from a file tells what nobody understands, and the usual value holds', () => {
    const { asked, misread } = presetFrom(
      { panel: 'one-or-three', scenario: 'gone', theme: 'purple', lock: 'rate' },
      manifest,
    )
    expect(asked).toMatchObject({ scenario: '', theme: 'auto', lock: ['rate'] })
    expect(misread.map(({ name }) => name)).toEqual(['theme', 'scenario'])
  })
})

test('an address that names controls which its panel lacks is told which there are', () => {
  const told = unknownIds(
    { lock: ['rate', 'nothing'], hide: ['neither'] },
    { manifest, runs: [], drawn: [] },
  )
  expect(told.map(({ name, found }) => [name, found])).toEqual([
    ['lock', 'nothing'],
    ['hide', 'neither'],
  ])
  expect(told[0].allowed).toContain('rate')
  expect(unknownIds({ lock: ['rate'], hide: [] }, { manifest, runs: [], drawn: [] })).toEqual([])
})

test('each control of each panel can be named in an address', async () => {
  for (const panel of panels) {
    const drawn = await heldOf(panel.id).fetch()
    const runs = runsOf(panel.examples[0], scenarioNamed)
    for (const { control } of controlList(panel, runs, drawn)) {
      const { asked, misread } = readParameters(`panel=${panel.id}&hide=${control.id}`)
      expect({ hide: asked.hide, misread }).toEqual({ hide: [control.id], misread: [] })
      expect(unknownIds(asked, { manifest: panel, runs, drawn })).toEqual([])
    }
  }
})

const sources: Readonly<Record<string, string>> = import.meta.glob('../../panels/*/*.tsx', {
  query: '?raw',
  import: 'default',
  eager: true,
})

describe.each(panels.map(({ id }) => [id] as const))('panel %s', (id) => {
  const files = Object.entries(sources).flatMap(([path, text]) =>
    path.includes(`/panels/${id}/`) ? [text] : [],
  )

  test('names all that it draws and a page may lock, and nothing else', async () => {
    const listed = (await heldOf(id).fetch()).map((one) => one.id)
    const written = files.flatMap((text) => [...text.matchAll(/<Held\b[^>]*\bid="([^"]+)"/g)])
    for (const [, drawn] of written) expect(listed).toContain(drawn)
    const hasLists = files.some((text) => /<Settings\b|<Held\b[^>]*\bid={/.test(text))
    if (!hasLists) {
      const lanes = files.some((text) => text.includes('<RemoveLane')) ? ['lanes'] : []
      expect(new Set(listed)).toEqual(new Set([...written.map(([, one]) => one), ...lanes]))
    }
  })

  test('lets a page hold whatever of it changes the run', () => {
    const isChanging = files.some((text) => /actions\.(intervene|setLanes|setScenario)/.test(text))
    if (isChanging) expect(files.some((text) => /<Held\b|LimitsContext/.test(text))).toBe(true)
    if (files.some((text) => text.includes('<Held'))) expect(drawing).toContain(id)
  })
})
