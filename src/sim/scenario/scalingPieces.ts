// Random `autoscaling` of random scenarios: every rule and limit, with short times, so that a short
// run has many decisions.
import fc from 'fast-check'

type Lengths = (min: number, max: number) => fc.Arbitrary<string>

/** Lengths from 100 ms on: the unit is a tenth of a second. */
export const tenths: Lengths = (min, max) =>
  fc.integer({ min: 2 * min, max: 2 * max }).map((n) => `${50 * n}ms`)

const ruleIn = (lengths: Lengths) =>
  fc.oneof(
    fc.record({
      kind: fc.constant('threshold'),
      metric: fc.constantFrom('cpu', 'in-progress', 'queue', 'connections'),
      up: fc.constantFrom(0.3, 0.7, 2),
      down: fc.constantFrom(0.2, 0.9),
      by: fc.integer({ min: 1, max: 4 }),
      periods: fc.integer({ min: 1, max: 3 }),
    }),
    fc.record({
      kind: fc.constant('target'),
      metric: fc.constantFrom('cpu', 'requests', 'in-progress', 'memory', 'p99'),
      target: fc.constantFrom(0.5, 0.7, 2),
    }),
    fc.record({
      kind: fc.constant('steps'),
      threshold: fc.constant(0.6),
      out: fc.constant([{ by: 1 }, { from: 0.2, by: 3 }]),
      in: fc.constant([{ from: 0.3, by: 1 }]),
      unit: fc.constantFrom('servers', 'percent'),
    }),
    fc.record(
      {
        kind: fc.constant('levels'),
        metric: fc.constantFrom('cpu', 'custom'),
        warm: fc.constant(0.3),
        up: fc.constantFrom(0.4, 1.5),
        emergency: fc.constantFrom(0.8, 3),
        by: fc.constantFrom(1, 2),
        byEmergency: fc.constantFrom(3, 4),
        down: fc.constantFrom(0.2, 0.5),
        byDown: fc.constantFrom(1, 2),
        periods: fc.constantFrom(1, 2),
      },
      { requiredKeys: ['kind', 'up', 'emergency'] },
    ),
    fc.record(
      {
        kind: fc.constant('forecast'),
        target: fc.constantFrom(1, 2),
        period: lengths(20, 60),
        ahead: lengths(0, 30),
        past: fc.constantFrom(
          [],
          [{ at: '1s', rate: 4 }],
          [
            { at: '0s', rate: 1 },
            { at: '30s', rate: 9 },
          ],
        ),
      },
      { requiredKeys: ['kind', 'target', 'period'] },
    ),
    fc.record({
      kind: fc.constant('schedule'),
      timetable: fc.array(fc.record({ at: lengths(0, 100), servers: fc.nat(9) }), {
        minLength: 1,
        maxLength: 4,
      }),
    }),
  )

const policyIn = (lengths: Lengths) =>
  fc.record({
    by: fc.integer({ min: 0, max: 60 }),
    unit: fc.constantFrom('servers', 'percent'),
    every: lengths(5, 60),
  })

const brakeIn = (lengths: Lengths) =>
  fc.record(
    {
      cooldown: lengths(0, 30),
      window: lengths(0, 60),
      policies: fc.array(policyIn(lengths), { maxLength: 2 }),
      select: fc.constantFrom('max', 'min'),
    },
    { requiredKeys: [] },
  )

const settingsIn = (lengths: Lengths) => ({
  every: lengths(2, 20),
  instance: fc.record(
    {
      boot: lengths(0, 20),
      warm: lengths(0, 20),
      drain: lengths(0, 20),
      minimum: lengths(0, 60),
      available: fc.integer({ min: 1, max: 8 }),
      failing: fc.constantFrom(0, 0.5),
      zones: fc.constantFrom(
        [],
        [
          { name: 'a', available: 2 },
          { name: 'b', available: 1 },
        ],
      ),
      warmPool: fc.constantFrom({ size: 2 }, { size: 1, boot: '1s', price: 0.02 }),
      grace: fc.constantFrom('1s', '8s'),
      giveUp: lengths(1, 20),
      settle: lengths(0, 20),
    },
    { requiredKeys: [] },
  ),
  meter: fc.record(
    {
      every: lengths(1, 10),
      window: lengths(1, 30),
      delay: lengths(0, 20),
      missing: fc.constantFrom(0, 0.3, 1),
      custom: fc.constantFrom({}, { cpu: 2 }, { requests: 0.5, queue: 3, p99: 0.01 }),
    },
    { requiredKeys: [] },
  ),
  rules: fc.array(ruleIn(lengths), { minLength: 1, maxLength: 3 }),
  out: brakeIn(lengths),
  in: brakeIn(lengths),
  growth: fc.constantFrom(1.5, 2),
})

/** Some settings that change while a run goes on; they agree with any others. */
export const changeIn = (lengths: Lengths) =>
  fc.record({ min: fc.constant(0), ...settingsIn(lengths) }, { requiredKeys: [] })

/** How a pool of a few servers grows and shrinks; lengths are in the unit of `lengths`. */
export const scalingIn = (lengths: Lengths) =>
  fc
    .record(
      {
        dialect: fc.constantFrom('kubernetes', 'aws', 'keda'),
        ...settingsIn(lengths),
        spare: fc.nat(3),
        min: fc.integer({ min: 0, max: 3 }),
        span: fc.nat(8),
      },
      { requiredKeys: ['min', 'span', 'rules'] },
    )
    .map(({ span, min, spare, ...rest }) => {
      const max = Math.max(1, min + span)
      return { ...rest, min, max, ...(spare === undefined ? {} : { room: max + spare }) }
    })

/** Chance on top of a curve. */
export const noise = fc.record(
  { size: fc.constantFrom(0, 0.4, 1), every: fc.constantFrom('100ms', '700ms') },
  { requiredKeys: ['size'] },
)

/** A database of few connections. */
export const database = fc.record(
  {
    connections: fc.integer({ min: 1, max: 6 }),
    share: fc.constantFrom(0, 0.5, 1),
    contention: fc.constantFrom(0, 0.1),
  },
  { requiredKeys: ['connections'] },
)

/** Arrivals along a curve whose points lie within so many milliseconds. */
export const curveIn = (rate: fc.Arbitrary<number>, span: number) =>
  fc.record(
    {
      kind: fc.constant('curve' as const),
      points: fc
        .array(fc.record({ at: fc.nat(span), rate }), { minLength: 1, maxLength: 4 })
        .map((points) =>
          points.sort((a, b) => a.at - b.at).map(({ at, ...one }) => ({ at: `${at}ms`, ...one })),
        ),
      repeat: fc.integer({ min: 1_000, max: 3_000 }).map((ms) => `${ms}ms`),
      noise,
    },
    { requiredKeys: ['kind', 'points'] },
  )
