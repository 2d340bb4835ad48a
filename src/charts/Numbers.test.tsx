// @vitest-environment jsdom
import { act } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { Twin as TableTwin } from './Numbers'
import { toCsv } from './table'
import { click, mount } from './testMount'

const table = {
  columns: [
    { label: 'time (s)', digits: 2 },
    { label: 'lost (requests)', digits: 0 },
  ],
  rows: Array.from({ length: 450 }, (_, i) => [i / 4, i % 7 === 0 ? null : i]),
}

let page: ReturnType<typeof mount> | null = null
afterEach(() => {
  page?.unmount()
  page = null
  vi.unstubAllGlobals()
})

const open = (onClose = () => {}) => {
  page = mount(<TableTwin title="Lost" table={table} onClose={onClose} />)
  return page
}

const cellsOf = (row: Element): (string | null)[] =>
  [...row.children].map(({ textContent }) => textContent)

test('the table has a caption, its units in the heads, and the numbers of the chart', () => {
  const { find, all } = open()
  expect(find('caption').textContent).toBe('Lost')
  expect(all('th[scope=col]').map(({ textContent }) => textContent)).toEqual([
    'time (s)',
    'lost (requests)',
  ])
  const rows = all('tbody tr').map(cellsOf)
  expect(rows[0]).toEqual(['0.00', '–'])
  expect(rows[9]).toEqual(['2.25', '9'])
})

test('a long table comes in parts, and all of it in the file', async () => {
  const blobs: Blob[] = []
  vi.stubGlobal('URL', {
    createObjectURL: (blob: Blob) => `blob:${blobs.push(blob)}`,
    revokeObjectURL: () => {},
  })
  const { find, all } = open()
  expect(all('tbody tr').length).toBe(200)
  click(find('section > button'))
  click(find('section > button'))
  expect(all('tbody tr').length).toBe(450)
  expect(all('section > button')).toEqual([])
  const link = find<HTMLAnchorElement>('a[download]')
  expect(link.download).toBe('Lost.csv')
  expect(await blobs[0].text()).toBe(toCsv(table))
})

test('where no file can be made there is no link, and copying is left', async () => {
  vi.stubGlobal('URL', {
    createObjectURL: () => {
      throw new Error('forbidden')
    },
  })
  const { find, all } = open()
  expect(all('a')).toEqual([])
  const [copy] = all('button')
  await act(async () => click(copy))
  expect(copy.textContent).toBe('Cannot copy here')
  expect(find('dialog').textContent).toContain('Close')
})

test('copying puts the whole file on the clipboard', async () => {
  const writeText = vi.fn(() => Promise.resolve())
  vi.stubGlobal('navigator', { clipboard: { writeText } })
  const { all } = open()
  const copy = all('button')[0]
  await act(async () => click(copy))
  expect(writeText).toHaveBeenCalledWith(toCsv(table))
  expect(copy.textContent).toBe('Copied')
})

test('the close button closes it', () => {
  const onClose = vi.fn()
  const { all } = open(onClose)
  click(all('button')[1])
  expect(onClose).toHaveBeenCalledOnce()
})
