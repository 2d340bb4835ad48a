import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { oembedOf, panelPage, sizeOfPng } from '../../scripts/panelPages.mjs'
import { panels } from '../panels'

const address = 'https://example.org/deep/'
const policy = "default-src 'self'"
const posterOf = (id: string) => new URL(`../../public/posters/${id}.png`, import.meta.url).pathname

describe.each(panels.map(({ id, title }) => ({ id, title: title() })))('panel $id', (panel) => {
  const { id, title } = panel

  test('has its picture, a page that leads to it, and an answer for who asks how to show it', () => {
    expect(existsSync(posterOf(id))).toBe(true)
    const page = panelPage(id, { address, policy })
    expect(page).toContain(`url=../#/panel/${id}"`)
    expect(page).toContain(`${address}oembed/${id}.json`)
    const { width, height } = sizeOfPng(posterOf(id))
    expect(oembedOf(id, address)).toMatchObject({
      version: '1.0',
      type: 'rich',
      title,
      thumbnail_url: `${address}posters/${id}.png`,
      thumbnail_width: width,
      thumbnail_height: height,
    })
  })
})

test('without an address nothing is told that would need one', () => {
  const page = panelPage('one-or-three', { policy })
  expect(page).not.toMatch(/oembed|og:image|undefined/)
})
