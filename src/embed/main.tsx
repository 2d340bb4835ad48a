// An embed: one panel in somebody's page.
import { createRoot } from 'react-dom/client'
import '../ui/tokens.css'
import '../ui/base.css'
import { bringTexts } from '../i18n'
import { actions } from '../store'
import { hashFor, openBar } from './address'
import { aroundFrom, languageOf } from './around'
import { Embed } from './Embed'
import { readParameters } from './parameters'

const root = document.getElementById('root')
if (!root) throw new Error('embed.html has no #root')

const { asked, misread } = readParameters(location.search)
if (asked.motion !== 'auto') actions.setPreference('motion', asked.motion)

const { hash } = location
const [around, bar] = [aroundFrom(hash), openBar(hashFor(asked, hash))]
const show = () =>
  createRoot(root).render(<Embed asked={asked} misread={misread} bar={bar} before={around} />)

void bringTexts(languageOf(asked, around)).then(show)
