// What the window on the wall and those of the teacher say to each other. The wall holds what is
// shown; others ask it for changes, so that any number of them agree.
import * as v from 'valibot'

const chapter = v.pipe(v.string(), v.maxLength(64))
const place = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(999))
const part = v.pipe(v.number(), v.minValue(0), v.maxValue(1))
const text = v.pipe(v.string(), v.maxLength(64_000))
const hands = v.record(v.string(), v.array(v.pipe(v.number(), v.integer(), v.minValue(0))))

/** The name by which a window is told from others; a page that is loaded anew has another. */
export const nameOfWindow = (): string => `${Date.now()}-${Math.random()}`

const name = v.pipe(v.string(), v.maxLength(64))

const standing = v.object({
  wall: name,
  chapter,
  step: place,
  isRevealed: v.boolean(),
  isBlank: v.boolean(),
  isPlaying: v.boolean(),
  at: v.pipe(v.number(), v.minValue(0)), // microseconds of the run on the wall
  // Its lanes as a link carries them: null as the figure opens, none where they would be too long.
  runs: v.nullable(v.pipe(v.array(text), v.maxLength(16), v.readonly())),
  hasRest: v.boolean(), // some of the figure stands below what is in sight
  width: v.pipe(v.number(), v.minValue(0), v.maxValue(4000)), // of its panel, in pixels of layout
  began: v.number(), // when the clock of the lesson was started, in wall milliseconds
  hands, // by step: how many for each option
})

const wish = v.variant('do', [
  v.object({ do: v.literal('go'), step: place }),
  v.object({ do: v.literal('on') }), // the rest of a figure, its answer, the next step
  v.object({ do: v.literal('play') }),
  v.object({ do: v.literal('reveal') }),
  v.object({ do: v.literal('blank') }),
  v.object({ do: v.literal('restart') }),
  v.object({ do: v.literal('clock') }), // begins again
  v.object({ do: v.literal('hand'), option: place, by: v.picklist([1, -1]) }),
  v.object({ do: v.literal('clear') }), // the hands of this step
  v.object({ do: v.literal('anew') }), // for the next class
  // Where the light falls, as parts of width and height; null: off.
  v.object({ do: v.literal('light'), at: v.nullable(v.object({ x: part, y: part })) }),
])

const message = v.variant('say', [
  v.object({ say: v.literal('ask') }), // every wall answers with how it stands
  v.object({ say: v.literal('standing'), standing }),
  v.object({ say: v.literal('wish'), wall: name, wish }),
  v.object({ say: v.literal('gone'), wall: name }), // was left, or closed
  v.object({ say: v.literal('take'), wall: name }), // wants the windows of teachers for itself
  // Windows of teachers tell each other that they are there.
  v.object({
    say: v.literal('desk'),
    chapter,
    desk: name,
    is: v.picklist(['opened', 'here', 'gone']),
  }),
])

export type Standing = v.InferOutput<typeof standing>
export type Wish = v.InferOutput<typeof wish>
export type Message = v.InferOutput<typeof message>

export const CHANNEL = 'counterflow-class'

/** What came over the channel, or null where it is nothing of ours. */
export function readMessage(data: unknown): Message | null {
  const read = v.safeParse(message, data)
  return read.success ? read.output : null
}

/** A way to talk to the other windows, and to stop; where there is none, nobody hears. */
export function openChannel(onMessage: (message: Message) => void) {
  if (typeof BroadcastChannel === 'undefined') return { say: () => {}, close: () => {} }
  const channel = new BroadcastChannel(CHANNEL)
  channel.onmessage = ({ data }) => {
    const heard = readMessage(data)
    if (heard) onMessage(heard)
  }
  return {
    say: (words: Message) => channel.postMessage(words),
    close: () => channel.close(),
  }
}
