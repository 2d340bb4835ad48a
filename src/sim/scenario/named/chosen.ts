// The scenarios at the ends of chapter 11's tree.
import { chosenCloud } from './chosenCloud'
import { chosenEnvoy } from './chosenEnvoy'
import { chosenFour } from './chosenFour'
import { chosenHaproxy } from './chosenHaproxy'
import { chosenNginx } from './chosenNginx'

/** Those of the catalogue (index.ts). */
export const chosen = [
  { id: 'chosen-four', document: chosenFour },
  { id: 'chosen-cloud', document: chosenCloud },
  { id: 'chosen-envoy', document: chosenEnvoy },
  { id: 'chosen-haproxy', document: chosenHaproxy },
  { id: 'chosen-nginx', document: chosenNginx },
] as const
