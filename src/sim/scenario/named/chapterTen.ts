// The scenarios in which a region dies, in the order of chapter 10.
import { regionBehind } from './regionBehind'
import { regionBusy } from './regionBusy'
import { regionLong } from './regionLong'
import { regionMinute } from './regionMinute'
import { regionRoomy } from './regionRoomy'
import { regionShort } from './regionShort'
import { regionStubborn } from './regionStubborn'
import { regionSync } from './regionSync'

/** By id. */
export const chapterTen = [
  { id: 'region-minute', document: regionMinute },
  { id: 'region-short', document: regionShort },
  { id: 'region-long', document: regionLong },
  { id: 'region-stubborn', document: regionStubborn },
  { id: 'region-busy', document: regionBusy },
  { id: 'region-roomy', document: regionRoomy },
  { id: 'region-behind', document: regionBehind },
  { id: 'region-sync', document: regionSync },
] as const
