// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from 'vitest'
import { mount, press } from '../../charts/testMount'
import { History, type Life, lifeIn, simTime } from '../../sim'
import { scenarioNamed } from '../../sim/scenario'
import { Head } from './Head'
import { RequestLife } from './RequestLife'
import { ServerFacts } from './ServerFacts'

const history = new History({
  scenario: scenarioNamed('three-counters-14'),
  seed: 2,
  interventions: [],
})
history.advance(simTime(12_000_000))
const moment = history.moment()

const lifeOf = (request: number): Life => {
  const life = lifeIn(history, request)
  if (!life) throw new Error(`request ${request} is never sent`)
  return life
}

let page: ReturnType<typeof mount> | null = null
afterEach(() => {
  page?.unmount()
  page = null
})
const show = (children: Parameters<typeof mount>[0]) => {
  page = mount(children)
  return page
}

describe('a life', () => {
  const life = lifeOf(60)
  const end = life.endedAt ?? 0
  const at = (instant: number) =>
    show(
      <RequestLife life={life} at={instant} servers={moment.servers} patience={moment.timeout} />,
    )

  test('before it was sent all of it is pale; once it is over nothing is', () => {
    const { all, unmount } = at(0)
    expect(all('rect.ahead').length).toBe(all('rect').length)
    unmount()
    expect(at(end).all('rect.ahead')).toEqual([])
  })

  test('the playhead stands in it only while it lasts', () => {
    const heads = (instant: number) => {
      const view = at(instant)
      const count = view.all('path.playhead').length
      view.unmount()
      return count
    }
    expect([heads(life.sentAt - 1), heads(life.sentAt), heads(end), heads(end + 1)]).toEqual([
      0, 1, 1, 0,
    ])
  })

  test('stretches of time add up to the whole, and the whole is named with its share of patience', () => {
    const total = life.spans.reduce((sum, { from, to }) => sum + to - from, 0)
    expect(total).toBe(end - life.sentAt)
    const share = Math.round((100 * total) / moment.timeout)
    expect(at(end).host.textContent).toContain(`${share}% of timeout`)
  })

  test('how it ends is not told before the playhead is there', () => {
    expect(at(end - 1).host.textContent).not.toContain('status')
    page?.unmount()
    expect(at(end).host.textContent).toContain('Answered with status 200.')
  })

  test('a patience without end has no share', () => {
    const { host } = show(
      <RequestLife life={life} at={end} servers={moment.servers} patience={null} />,
    )
    expect(host.textContent).not.toContain('timeout')
  })
})

describe('keys', () => {
  test('arrows go to the neighbors, Escape gives the controls back, the rest is left alone', () => {
    const onClose = vi.fn()
    const onNeighbor = vi.fn()
    const { find } = show(
      <Head kind="request" title="Request 3" note="" {...{ onClose, onNeighbor }} />,
    )
    const head = find('header')
    press(head, 'ArrowRight')
    press(head, 'ArrowLeft')
    expect(onNeighbor.mock.calls.flat()).toEqual([1, -1])
    expect(press(head, ' ').defaultPrevented).toBe(false)
    press(head, 'Escape')
    expect(onClose).toHaveBeenCalledOnce()
  })

  test('the focus comes to the inspector and goes back where it was', () => {
    const button = document.body.appendChild(document.createElement('button'))
    button.focus()
    const { find, unmount } = show(
      <Head kind="request" title="Request 3" note="" onClose={() => {}} />,
    )
    expect(document.activeElement).toBe(find('header'))
    unmount()
    page = null
    expect(document.activeElement).toBe(button)
    button.remove()
  })
})

describe('a server', () => {
  const [server] = moment.servers
  const shown = (more: Partial<typeof server>) =>
    show(
      <ServerFacts
        server={{ ...server, ...more }}
        standing="in"
        at={moment.at}
        sent={4 * server.assigned}
      />,
    ).host.textContent

  test('tells the gravest of what is true of it', () => {
    expect(shown({})).toContain('Statewell')
    page?.unmount()
    expect(shown({ condition: 'crashed', admin: 'drain' })).toContain('crashed')
    page?.unmount()
    expect(shown({ present: false, condition: 'crashed' })).toContain('removed from the pool')
  })

  test('tells the counters of the moment', () => {
    const { waiting, queue, busy, slots, finished } = server
    const text = shown({}) ?? ''
    expect(text).toContain(`Waiting${waiting} of ${queue.toLocaleString('en')}`)
    expect(text).toContain(`Working${busy} of ${slots}`)
    expect(text).toContain(`Finished${finished}`)
    expect(text).toContain('Its share of all requests25%')
  })
})
