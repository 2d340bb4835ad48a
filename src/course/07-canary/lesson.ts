// Chapter 7: a new version for a few, and how much a few can tell.
import { m } from '../../i18n'
import { later } from '../../ui/later'
import type { Figure, Lesson, PanelFigure, Section } from '../lesson'
import { checks } from './checks'
import { claims } from './claims'
import { predictions } from './predictions'

// What simulates, or draws with what a panel has, comes after the prose.
const Bugs = later(() => import('./Bugs').then((it) => it.Bugs))
const Hundreds = later(() => import('./Hundreds').then((it) => it.Hundreds))
const Looks = later(() => import('./Looks').then((it) => it.Looks))

const sections: readonly Section[] = [
  { id: 'everybody', title: m.tasters_section_everybody },
  { id: 'few', title: m.tasters_section_few },
  { id: 'blind', title: m.tasters_section_blind },
  { id: 'luck', title: m.tasters_section_luck },
  { id: 'sample', title: m.tasters_section_sample },
  { id: 'weather', title: m.tasters_section_weather },
  { id: 'whom', title: m.tasters_section_whom },
  { id: 'slow', title: m.tasters_section_slow },
  { id: 'small', title: m.tasters_section_small },
  { id: 'some', title: m.tasters_section_some },
  { id: 'copies', title: m.tasters_section_copies },
  { id: 'hundred', title: m.tasters_section_hundred },
  { id: 'looks', title: m.tasters_section_looks },
  { id: 'watch', title: m.tasters_section_watch },
  { id: 'which', title: m.tasters_section_which },
  { id: 'manager', title: m.tasters_section_manager },
  { id: 'checks', title: m.tasters_section_checks },
  { id: 'names', title: m.tasters_section_names },
  { id: 'remember', title: m.tasters_section_remember },
]

type Metric = NonNullable<PanelFigure['headline']>['metric']
type Shown = Pick<PanelFigure, 'id' | 'example' | 'lanes' | 'seed' | 'caption'> & {
  readonly metric: Metric
}

const shown = ({ metric, ...figure }: Shown): PanelFigure => ({
  panel: 'canary',
  headline: { figure: figure.id, metric },
  ...figure,
})

const figures: readonly Figure[] = [
  shown({
    id: '7.1',
    example: 'all',
    lanes: ['taste-all'],
    seed: 15,
    metric: 'canary.harmed',
    caption: m.tasters_caption_everybody,
  }),
  shown({
    id: '7.2',
    example: 'ten',
    lanes: ['taste-ten'],
    seed: 11,
    metric: 'canary.harmed',
    caption: m.tasters_caption_few,
  }),
  shown({
    id: '7.3',
    example: 'one',
    lanes: ['taste-one'],
    seed: 14,
    metric: 'canary.answers',
    caption: m.tasters_caption_blind,
  }),
  shown({
    id: '7.4',
    example: 'eager',
    lanes: ['eager-good'],
    seed: 7,
    metric: 'canary.answers',
    caption: m.tasters_caption_luck,
  }),
  shown({
    id: '7.5',
    example: 'patient',
    lanes: ['patient-good'],
    seed: 5,
    metric: 'canary.answers',
    caption: m.tasters_caption_sample,
  }),
  shown({
    id: '7.6',
    example: 'weather',
    lanes: ['weather-fixed'],
    seed: 1,
    metric: 'canary.ended',
    caption: m.tasters_caption_weather,
  }),
  shown({
    id: '7.7',
    example: 'weather-compared',
    lanes: ['weather-compared'],
    seed: 18,
    metric: 'canary.answers',
    caption: m.tasters_caption_compared,
  }),
  shown({
    id: '7.8',
    example: 'requests',
    lanes: ['split-requests'],
    seed: 6,
    metric: 'canary.tasters',
    caption: m.tasters_caption_requests,
  }),
  shown({
    id: '7.9',
    example: 'users',
    lanes: ['split-users'],
    seed: 5,
    metric: 'canary.tasters',
    caption: m.tasters_caption_users,
  }),
  shown({
    id: '7.10',
    example: 'slow',
    lanes: ['slow-thrice'],
    seed: 1,
    metric: 'canary.tail',
    caption: m.tasters_caption_slow,
  }),
  shown({
    id: '7.11',
    example: 'small',
    lanes: ['small-half'],
    seed: 3,
    metric: 'canary.tail',
    caption: m.tasters_caption_small,
  }),
  shown({
    id: '7.12',
    example: 'staff',
    lanes: ['device-staff'],
    seed: 4,
    metric: 'canary.answers',
    caption: m.tasters_caption_staff,
  }),
  shown({
    id: '7.13',
    example: 'device',
    lanes: ['device-users'],
    seed: 7,
    metric: 'canary.errors',
    caption: m.tasters_caption_device,
  }),
  shown({
    id: '7.14',
    example: 'mirrored',
    lanes: ['mirrored'],
    seed: 1,
    metric: 'canary.harmed',
    caption: m.tasters_caption_mirrored,
  }),
  { id: 'hundred', caption: m.tasters_caption_hundred, Draw: Hundreds },
  { id: 'looks', caption: m.tasters_caption_looks, Draw: Looks },
  { id: 'bugs', caption: m.tasters_caption_bugs, Draw: Bugs },
  shown({
    id: 'manager',
    example: 'manager',
    lanes: ['manager'],
    seed: 4,
    metric: 'canary.answers',
    caption: m.tasters_caption_manager,
  }),
]

export const lesson: Lesson = {
  id: 'canary',
  sections,
  figures,
  changes: {},
  predictions,
  checks,
  challenges: () => import('./tasks').then(({ tasks }) => tasks),
  transfer: { question: m.tasters_transfer, hint: m.tasters_transfer_hint },
  claims,
}
