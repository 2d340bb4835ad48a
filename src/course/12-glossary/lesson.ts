// Chapter 12: what is left of the course when the panels are gone: a list to go through.
import { m } from '../../i18n'
import type { Figure, Lesson, Section } from '../lesson'
import { Checklist } from './Checklist'
import { checks } from './checks'
import { claims } from './claims'
import { Exam } from './Exam'
import { Principles } from './Principles'

const sections: readonly Section[] = [
  { id: 'needed', title: m.closing_section_needed },
  { id: 'principles', title: m.closing_section_principles },
  { id: 'checklist', title: m.closing_section_checklist },
  { id: 'exam', title: m.closing_section_exam },
  { id: 'checks', title: m.closing_section_checks },
  { id: 'remember', title: m.closing_section_remember },
]

const figures: readonly Figure[] = [
  {
    id: '12.1',
    panel: 'one-or-three',
    example: 'fourteen',
    lanes: ['one-counter-14', 'three-counters-14'],
    seed: 15,
    headline: { figure: '12.1', metric: 'lost.share' },
    caption: m.closing_caption_needed,
  },
  { id: 'principles', caption: m.closing_caption_principles, Draw: Principles },
  { id: 'checklist', caption: m.closing_caption_checklist, Draw: Checklist },
  { id: 'exam', caption: m.closing_caption_exam, Draw: Exam },
]

export const lesson: Lesson = {
  id: 'glossary',
  sections,
  figures,
  changes: {
    'a-slow-hour': [{ at: '0s', do: 'traffic.rate', traffic: 'customers', rate: 6 }],
  },
  predictions: [],
  checks,
  challenges: async () => [],
  transfer: { question: m.closing_transfer, hint: m.closing_transfer_hint },
  claims,
}
