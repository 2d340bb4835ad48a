// The scenarios in which clients look for one of several balancers: by name, or over equal paths.
import { namesMinute } from './namesMinute'
import { namesShort } from './namesShort'
import { namesStubborn } from './namesStubborn'
import { namesUnseen } from './namesUnseen'
import { pathsConsistent } from './pathsConsistent'
import { pathsMaglev } from './pathsMaglev'
import { pathsModulo } from './pathsModulo'

/** Those of the catalogue (index.ts). */
export const doors = [
  { id: 'names-unseen', document: namesUnseen },
  { id: 'names-minute', document: namesMinute },
  { id: 'names-short', document: namesShort },
  { id: 'names-stubborn', document: namesStubborn },
  { id: 'paths-modulo', document: pathsModulo },
  { id: 'paths-consistent', document: pathsConsistent },
  { id: 'paths-maglev', document: pathsMaglev },
] as const
