// The stream of records: what the digest covers, what a rewind restores, what stays readable.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeOf, packDetail, packSent } from './event'
import { clock, EventLog } from './log'

type Row = readonly [at: number, subject: number, detail: number]

const QUEUED = codeOf('request.queued')
const row: fc.Arbitrary<Row> = fc.tuple(
  fc.nat(2 ** 40),
  fc.integer({ min: -1, max: 1_000_000 }),
  fc.tuple(fc.integer({ min: -1, max: 2045 }), fc.nat(32_767)).map(([server, value]) => {
    return packDetail(QUEUED, server, value)
  }),
)
const rows = fc.array(row, { minLength: 1, maxLength: 60 })

const write = (log: EventLog, list: readonly Row[]): EventLog => {
  for (const [at, subject, detail] of list) {
    clock[0] = at
    clock[1] = at
    log.append(subject, detail)
  }
  return log
}

const digestOf = (list: readonly Row[]): string => write(new EventLog(), list).digest()

/** So many records in order of time, each one recognizable. */
const series = (count: number, first = 0): Row[] =>
  Array.from({ length: count }, (_, i) => [
    10 * (first + i),
    first + i,
    packDetail(QUEUED, (first + i) % 2000, (first + i) % 32_000),
  ])

describe('the digest', () => {
  it('is 16 hexadecimal digits, and changes with any part of any record', () => {
    const place = fc.nat(59)
    fc.assert(
      fc.property(rows, fc.tuple(place, fc.nat(2), fc.nat(30)), (list, [pick, part, bit]) => {
        const changed = list.map((each, index) => {
          if (index !== pick % list.length) return each
          const copy: [number, number, number] = [each[0], each[1], each[2]]
          // A bit of the instant above 2^32 counts as well.
          if (part === 0) copy[0] += 2 ** (bit + 8)
          else copy[part] ^= 1 << bit
          return copy
        })
        expect(digestOf(list)).toMatch(/^[0-9a-f]{16}$/)
        expect(digestOf(changed)).not.toBe(digestOf(list))
      }),
      { numRuns: 300, seed: 1 },
    )
  })

  it('changes when a record is left out, doubled or swapped with the next', () => {
    const list = series(40)
    const variants = list.flatMap((each, i) => [
      digestOf(list.toSpliced(i, 1)),
      digestOf(list.toSpliced(i, 0, each)),
      ...(i > 0 ? [digestOf(list.toSpliced(i - 1, 2, each, list[i - 1]))] : []),
    ])
    expect(variants).not.toContain(digestOf(list))
    expect(new Set(variants).size).toBe(variants.length)
  })

  it('does not depend on when it is asked for', () => {
    const list = series(5_000)
    const log = new EventLog()
    list.forEach((each, i) => {
      write(log, [each])
      if (i % 997 === 0) log.digest()
    })
    expect(log.digest()).toBe(digestOf(list))
  })
})

describe('a rewind', () => {
  it('goes on from its mark as if nothing had come after it', () => {
    const log = write(new EventLog(), series(3_000))
    const mark = log.mark()
    const wanted = write(log, series(2_500, 3_000)).digest()
    for (let again = 0; again < 3; again++) {
      log.rewind(mark)
      expect(log.digest()).toBe(digestOf(series(3_000)))
      expect(write(log, series(2_500, 3_000)).digest()).toBe(wanted)
      log.rewind(mark)
      expect(write(log, series(2_500, 9_000)).digest()).not.toBe(wanted)
    }
    expect(log.read(2_999).subject).toBe(2_999)
  })

  it('to a record that is no longer kept keeps nothing before it, and still agrees', () => {
    const log = write(new EventLog(), series(100))
    const mark = log.mark()
    const other = new EventLog()
    other.rewind(mark)
    expect(other.oldest).toBe(100)
    const more = series(50, 100)
    expect(write(other, more).digest()).toBe(write(log, more).digest())
    expect(other.read(120).subject).toBe(120)
  })
})

describe('the desk that all logs share', () => {
  // Each step writes to one of three logs, or takes it back to its last mark.
  const step = fc.record({
    log: fc.nat(2),
    what: fc.constantFrom('write', 'write', 'mark', 'rewind', 'read'),
    many: fc.integer({ min: 1, max: 700 }),
  })

  it('leaves each log what was written to it, however writing, marks and rewinds alternate', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 30 }), (steps) => {
        const logs = [0, 1, 2].map(() => ({
          log: new EventLog(),
          mark: new EventLog().mark(),
          rows: [] as Row[],
          told: 0,
        }))
        for (const each of logs) {
          each.log.listener = (from, to) => {
            expect(from).toBe(each.told)
            each.told = to
          }
        }
        for (const { log: which, what, many } of steps) {
          const each = logs[which]
          if (what === 'write') {
            const more = series(many, each.rows.length + 10_000 * which)
            write(each.log, more)
            each.rows.push(...more)
          } else if (what === 'mark') each.mark = each.log.mark()
          else if (what === 'read') each.log.absorb()
          else {
            each.log.rewind(each.mark)
            each.rows.length = each.mark.count
            each.told = each.mark.count
          }
          expect(each.log.count).toBe(each.rows.length)
        }
        for (const { log, rows } of logs) {
          expect(log.digest()).toBe(digestOf(rows))
          rows.forEach(([at, subject], index) => {
            if (index >= log.oldest) expect(log.read(index)).toMatchObject({ at, subject })
          })
        }
      }),
      { numRuns: 40, seed: 3 },
    )
  })

  it('keeps nothing of what lay there when a mark of another log leads on', () => {
    const long = write(new EventLog(), series(40))
    const log = write(new EventLog(), series(60))
    log.rewind(long.mark())
    expect([log.count, log.oldest]).toEqual([40, 40])
  })
})

describe('the window', () => {
  it('keeps the latest 2^20 records but for one batch, each in its place', () => {
    const log = new EventLog()
    const count = 2 ** 20 + 70_000
    for (let i = 0; i < count; i++) {
      clock[0] = i
      clock[1] = i
      log.append(i, packDetail(QUEUED, i % 2000, i % 32_000))
    }
    log.absorb()
    expect(log.count - log.oldest).toBeLessThanOrEqual(2 ** 20)
    expect(log.count - log.oldest).toBeGreaterThanOrEqual(2 ** 20 - 2 * 1024)
    for (const index of [log.oldest, log.oldest + 12_345, count - 1]) {
      const { subject, server, value, at } = log.read(index)
      expect([subject, server, value, at]).toEqual([index, index % 2000, index % 32_000, index])
    }
    expect(log.firstAfter(count - 100)).toBe(count - 99)
  })

  it('tells its listener of every record once, in order', () => {
    const log = new EventLog()
    let next = 0
    log.listener = (from, to) => {
      expect(from).toBe(next)
      next = to
      expect(log.read(to - 1).subject).toBe(to - 1)
    }
    write(log, series(20_000)).absorb()
    expect(next).toBe(20_000)
  })

  it('keeps its records apart from those of another log that is written in between', () => {
    const list = series(1_500)
    const [one, other] = [new EventLog(), new EventLog()]
    list.forEach((each, i) => {
      write(one, [each])
      if (i % 3 === 0) write(other, [each])
    })
    expect(one.count).toBe(1_500)
    expect(one.read(1_499).subject).toBe(1_499)
    expect(one.digest()).toBe(digestOf(list))
    expect(other.digest()).toBe(digestOf(list.filter((_, i) => i % 3 === 0)))
  })

  it('reads a record as it was written', () => {
    const log = new EventLog()
    clock.set([9, 4])
    log.append(17, packDetail(QUEUED, 3, 12))
    log.append(18, packSent(1_000_000))
    const common = { at: 9, since: 4 }
    const queued = { index: 0, kind: 'request.queued', subject: 17, server: 3, value: 12 }
    const sent = { index: 1, kind: 'request.sent', subject: 18, server: -1, value: 1_000_000 }
    expect(log.read(0)).toEqual({ ...common, ...queued })
    expect(log.read(1)).toEqual({ ...common, ...sent })
  })
})
