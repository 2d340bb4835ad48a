// @vitest-environment jsdom
import fc from 'fast-check'
import { act } from 'react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { LostBars } from './LostBars'
import { SeedStrip, spread } from './SeedStrip'
import { StepArea } from './StepArea'
import { TheoryChart, type TheoryChartProps } from './TheoryChart'
import { click, mount, press } from './testMount'
import { WorkBars } from './WorkBars'

// Tables are fetched when they are asked for; here they are there at once.
vi.mock('./TableTwin', async () => ({ TableTwin: (await import('./Numbers')).Twin }))

let page: ReturnType<typeof mount> | null = null
afterEach(() => {
  page?.unmount()
  page = null
})
const show = (children: Parameters<typeof mount>[0]) => {
  page = mount(children)
  return page
}

const theory: TheoryChartProps = {
  title: 'The curve that bends',
  x: { title: 'utilization', end: 1, ticks: [0, 0.5, 1], format: (x) => `${Math.round(x * 100)}%` },
  y: { title: 'mean response', end: 10, ticks: [0, 5, 10], format: (y) => `${y.toFixed(1)}×` },
  series: [
    {
      name: 'one server',
      theory: Array.from({ length: 100 }, (_, i) => ({ x: i / 100, y: 100 / (100 - i) })),
      runs: [
        { x: 0.5, mean: 2.1, low: 1.7, high: 2.4 },
        { x: 0.9, mean: 9.4, low: 6, high: 14 },
        { x: 0.99, mean: 40, low: 20, high: 90 },
      ],
    },
  ],
  reader: 0.8,
  step: 0.01,
}

describe('the theory chart', () => {
  test('draws each run that reaches into the figure, with an arrow where its bar leaves it', () => {
    const { all } = show(<TheoryChart {...theory} />)
    expect(all('circle[r="3.6"]').length).toBe(2)
    expect(all('path[d*="l3 -5l3 5"]').length).toBe(1)
  })

  test("the reader's value moves by the arrow keys, within the axis", () => {
    const onReader = vi.fn()
    const { find, render } = show(<TheoryChart {...theory} onReader={onReader} />)
    const slider = find('[role=slider]')
    expect(slider.getAttribute('aria-valuetext')).toBe('80%')
    press(slider, 'ArrowRight')
    press(slider, 'ArrowLeft')
    press(slider, 'PageDown')
    press(slider, 'End')
    expect(onReader.mock.calls.flat()).toEqual([0.81, 0.79, 0.7, 1])
    render(<TheoryChart {...theory} reader={1} onReader={onReader} />)
    press(slider, 'ArrowRight')
    expect(onReader).toHaveBeenLastCalledWith(1)
  })

  test('is a picture where nobody may move it', () => {
    expect(show(<TheoryChart {...theory} />).all('[role=slider]')).toEqual([])
  })

  test('says what theory gives at the value, and tables theory beside the runs', () => {
    const { host, find, all } = show(<TheoryChart {...theory} />)
    expect(host.textContent).toContain('utilization 80%: theory gives one server 5.0×.')
    click(find('button'))
    const rows = all('tbody tr').map(({ children }) => [...children].map((c) => c.textContent))
    expect(rows[0]).toEqual(['0.50', '2.00', '2.10', '1.70', '2.40'])
    expect(rows.length).toBe(3)
  })
})

describe('small multiples', () => {
  test('bars of work and waiting share one scale and name their sum', () => {
    const bars = [
      { name: 'big', work: 100, waiting: 100 },
      { name: 'small', work: 300, waiting: 100 },
    ]
    const { all } = show(<WorkBars title="Time" bars={bars} format={(us) => `${us} µs`} />)
    const widths = all('rect').map((rect) => Number(rect.getAttribute('width')))
    expect(widths[2] / widths[0]).toBeCloseTo(3, 9)
    expect(widths[3]).toBeCloseTo(widths[1], 9)
    expect(all('text').map(({ textContent }) => textContent)).toEqual(['200 µs', '400 µs'])
  })

  test('what was lost stands on what was answered, in the same unit', () => {
    const common = { seconds: 1, most: 10, events: [{ at: 1, word: 'fails' }], caption: '4 lost' }
    const { all } = show(<LostBars title="Day" answered={[6, 2]} lost={[0, 4]} {...common} />)
    const bars = all('rect').map((rect) => ({
      y: Number(rect.getAttribute('y')),
      height: Number(rect.getAttribute('height')),
    }))
    expect(bars[3].y + bars[3].height).toBeCloseTo(bars[2].y, 9)
    expect(bars[3].height).toBeCloseTo(2 * bars[2].height, 9)
  })

  test('only demand that passes what is paid for is hatched', () => {
    const area = { title: 'Machines', ceiling: null, caption: '' }
    const { all, render, host } = show(<StepArea {...area} needed={[1, 2, 3]} paid={[1, 2, 3]} />)
    expect(all('pattern')).toEqual([])
    render(<StepArea {...area} needed={[1, 2, 5]} paid={[1, 2, 4]} />)
    expect(all('pattern').length).toBe(1)
    expect(host.textContent).toContain('from step 3 on')
  })
})

describe('the strip of seeds', () => {
  const outcomes = [3, 1, 2].map((value, i) => ({ seed: i + 1, value, passes: value < 3 }))
  const strip = { title: 'Longest wait', unit: 's', limit: 2.5, format: (v: number) => `${v} s` }

  test('shows each seed once, the lost ones with a shape of their own, and the range in words', () => {
    const { all, host } = show(<SeedStrip {...strip} outcomes={outcomes} seed={2} />)
    expect(all('circle[r="3.6"]').length).toBe(2)
    expect(host.textContent).toContain('3 seeds: from 1 s to 3 s; 2 pass.')
  })

  test('picks another seed, in the order of the outcomes', () => {
    const onSeed = vi.fn()
    const { all } = show(<SeedStrip {...strip} outcomes={outcomes} seed={2} onSeed={onSeed} />)
    const inputs = all('input[type=radio]')
    expect(inputs.map((input) => input.getAttribute('aria-label'))).toEqual([
      'Seed 2: 1 s',
      'Seed 3: 2 s',
      'Seed 1: 3 s',
    ])
    act(() => (inputs[2] as HTMLInputElement).click())
    expect(onSeed).toHaveBeenCalledWith(1)
  })

  test('dots that would hide each other step aside', () => {
    const places = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 5 })
    fc.assert(
      fc.property(places, (list) => {
        const rows = spread(list, 8)
        list.forEach((x, i) => {
          for (let k = 0; k < i; k += 1)
            if (Math.abs(list[k] - x) < 8) expect(rows[k]).not.toBe(rows[i])
        })
      }),
    )
  })
})
