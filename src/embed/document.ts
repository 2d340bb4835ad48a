// The table that documents the parameters, written from what reads them.
import { type Name, parameters } from './parameters'

const about: Readonly<Record<Name, string>> = {
  panel: 'Id of the panel, as it stands in the gallery’s addresses.',
  scenario: 'Id of one of the panel’s examples; without it the first.',
  seed: 'Seed of every lane; without it that of the example.',
  t: 'Simulated seconds at which the panel opens.',
  speed: 'Simulated seconds a second; without it that of the example.',
  autoplay:
    'Plays as soon as it is in sight, unless the reader or `motion` wants things to hold ' +
    'still.',
  lang:
    'Language. `auto`: that of the page where the element tells it, else the browser’s. ' +
    '`en-GB`, `zh-Hans` and the like are understood.',
  theme:
    'Colors. `auto`: those of the page where the element tells them, else the system’s ' +
    '(also more contrast).',
  size:
    '`present` is magnified, to be read from the back of a room, in a frame at least 900 pixels ' +
    'wide.',
  controls:
    '`basic` leaves the clock and the charts; `none` also hides the clock’s buttons, and ' +
    'the page plays the panel. Neither lets the run be changed.',
  lock:
    'Ids of controls, with commas between, that show their value and cannot be moved. What was ' +
    'done in the run that the panel opens with then stays, too.',
  hide: 'Ids of controls, with commas between, that are not shown at all, and cannot be moved.',
  readonly: 'Nothing changes the run; every control shows its value.',
  links: '`0` hides the links that lead out of the panel.',
  motion: '`reduce` shows requests without their flight.',
}

const shownUsual = (usual: unknown): string => {
  if (usual === null || usual === '' || (Array.isArray(usual) && usual.length === 0)) return ''
  return `\`${typeof usual === 'boolean' ? Number(usual) : usual}\``
}

const row = (name: Name): string => {
  const { usual, allowed } = parameters[name]
  return `| \`${name}\` | ${allowed} | ${shownUsual(usual)} | ${about[name]} |`
}

const START = '| name | allowed | usual | meaning |'

/** PARAMETERS.md with the table of parameters as it must be. */
export function documentWith(text: string): string {
  const [before, rest = ''] = text.split(START)
  const after = rest.slice(rest.indexOf('\n\n'))
  const rows = (Object.keys(parameters) as Name[]).map(row)
  return `${before}${START}\n|---|---|---|---|\n${rows.join('\n')}${after}`
}
