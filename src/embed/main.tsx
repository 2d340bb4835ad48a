// An embed: one panel in somebody's page.
import { createRoot } from 'react-dom/client'
import '../ui/tokens.css'
import '../ui/base.css'
import { bringTexts } from '../i18n'
import { panelIds } from '../panels/open'
import { actions } from '../store'
import { hashFor, openBar } from './address'
import { Embed } from './Embed'
import { aroundFrom, languageOf } from './look'
import { readParameters } from './parameters'

const PANEL = 'one-or-three' // where the address names none

const root = document.getElementById('root')
if (!root) throw new Error('embed.html has no #root')

const read = readParameters(location.search)
const isKnown = panelIds.includes(read.asked.panel)
const asked = isKnown ? read.asked : { ...read.asked, panel: PANEL, scenario: '' }
const unknown = { name: 'panel', found: read.asked.panel, allowed: panelIds.join(', ') }
const misread = isKnown ? read.misread : [unknown, ...read.misread]
if (asked.motion !== 'auto') actions.setPreference('motion', asked.motion)

const show = () =>
  createRoot(root).render(
    <Embed asked={asked} misread={misread} bar={openBar(hashFor(asked, location.hash))} />,
  )

void bringTexts(languageOf(asked, aroundFrom(location.hash))).then(show)
