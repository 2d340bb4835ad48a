// A new version goes to every server, one after the other: each is killed, away for ten seconds and
// back with an empty memory. Sessions are short, so that there is time to drain.
import { cookie, regulars } from './regulars'

type Acts = NonNullable<Parameters<typeof regulars>[0]['interventions']>

const AWAY = 10 // seconds
const PAUSE = 5 // seconds until it is the next one's turn

const replaced = (server: string, at: number): Acts => [
  { at: `${at}s`, do: 'server.down', server },
  { at: `${at}s`, do: 'server.crash', server },
  { at: `${at + AWAY}s`, do: 'server.recover', server },
  { at: `${at + AWAY}s`, do: 'server.up', server },
]

/** The scenario as a document. */
export const deployDay = regulars({
  affinity: cookie,
  lasts: 300,
  arrivals: { rate: 1.5, requests: 10, think: '3s' },
  interventions: ['s1', 's2', 's3'].flatMap((server, turn) =>
    replaced(server, 30 + turn * (AWAY + PAUSE)),
  ),
})
