import { describe, expect, test } from 'vitest'
import { simTime } from '../time'
import { scenarioNamed } from './named'
import type { Share } from './share'
import { parseRunFile, shareDocument, writeRunFile } from './share'

const share: Share = {
  engine: '1',
  digest: '0123abcd',
  at: simTime(12_300_001),
  run: { scenario: scenarioNamed('the-sale'), seed: 3, interventions: [] },
  view: { panel: 'stage', zoom: 1.5, log: false },
}

const problemsOf = (change: object) => {
  const parsed = parseRunFile({ ...shareDocument(share), ...change })
  return parsed.ok ? [] : parsed.problems.map(({ path, code }) => `${path} ${code}`)
}

describe('a run file', () => {
  test('is one line of JSON in the words of the format', () => {
    const text = writeRunFile(share)
    expect(text.trimEnd().split('\n')).toHaveLength(1)
    expect(JSON.parse(text)).toMatchObject({
      v: 1,
      engine: '1',
      digest: '0123abcd',
      at: '12.300001s',
      run: { seed: 3, scenario: { version: 1, duration: '180s' } },
      view: { panel: 'stage', zoom: 1.5, log: false },
    })
    expect(parseRunFile(text)).toEqual({ ok: true, share })
  })

  test('that a person has laid out is read all the same', () => {
    const laidOut = JSON.stringify(shareDocument(share), null, 4)
    expect(parseRunFile(laidOut)).toEqual({ ok: true, share })
  })

  test('needs every part but the view', () => {
    const { view: _, ...rest } = shareDocument(share)
    expect(parseRunFile(rest)).toEqual({ ok: true, share: { ...share, view: {} } })
    for (const key of ['v', 'engine', 'digest', 'at', 'run']) {
      const { [key]: gone, ...without } = shareDocument(share)
      expect(gone).toBeDefined()
      const parsed = parseRunFile(without)
      expect(parsed).toMatchObject({ ok: false, problems: [{ path: `$.${key}`, code: 'missing' }] })
    }
  })

  test('is refused at the part that is wrong', () => {
    expect(problemsOf({ v: 2 })).toEqual(['$.v run-version'])
    expect(problemsOf({ engine: '../..' })).toEqual(['$.engine text'])
    expect(problemsOf({ digest: '0123ABCD' })).toEqual(['$.digest text'])
    expect(problemsOf({ digest: '0123abcd0' })).toEqual(['$.digest text'])
    expect(problemsOf({ at: '200h' })).toEqual(['$.at length'])
    expect(problemsOf({ at: 5 })).toEqual(['$.at length'])
    expect(problemsOf({ extra: 1 })).toEqual(['$.extra unknown-key'])
    expect(problemsOf({ run: null })).toEqual(['$.run object'])
    expect(problemsOf({ run: { scenario: {} } })[0]).toMatch(/^\$\.run\.scenario\.\w+ missing$/)
    expect(problemsOf({ view: { '1st': 1 } })).toEqual(['$.view["1st"] text'])
    expect(problemsOf({ view: { deep: {} } })).toEqual(['$.view.deep text'])
  })

  test('of another kind, such as a bare scenario, is refused and not guessed at', () => {
    const parsed = parseRunFile({ version: 1, duration: '60s' })
    const codes = parsed.ok ? [] : parsed.problems.map(({ code }) => code)
    expect(codes).toContain('unknown-key')
    expect(codes).toContain('missing')
  })
})
