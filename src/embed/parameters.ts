// What an embed can be asked for: one declared rule for each parameter of its address and each
// attribute of <counterflow-panel>. PARAMETERS.md is written from this (npm run embed:docs).

/** One parameter: how its text is read, and what holds where it is missing or wrong. */
interface Parameter<Value> {
  /** Undefined: it cannot be read. */
  read(text: string): Value | undefined
  readonly usual: Value
  /** In words that a notice can show. */
  readonly allowed: string
}

const choice = <const Name extends string>(
  names: readonly Name[],
  usual: NoInfer<Name>,
): Parameter<Name> => ({
  read: (text) => names.find((one) => one === text),
  usual,
  allowed: names.join(', '),
})

const flag: Parameter<boolean> = {
  read: (text) => (/^(0|1|false|true)$/.test(text) ? text === '1' || text === 'true' : undefined),
  usual: false,
  allowed: '0, 1',
}

const NAME = /^[a-z0-9][a-z0-9-]{0,63}$/
const NAMES = /^[a-z0-9-]{1,64}(,[a-z0-9-]{1,64}){0,63}$/

const name: Parameter<string> = {
  read: (text) => (NAME.test(text) ? text : undefined),
  usual: '',
  allowed: 'letters, digits, hyphens',
}

const ids: Parameter<readonly string[]> = {
  read: (text) => (NAMES.test(text) ? text.split(',') : undefined),
  usual: [],
  allowed: 'id, id,id',
}

const between =
  (pattern: RegExp, [least, most]: readonly [number, number]) =>
  (text: string): number | undefined => {
    const value = pattern.test(text) ? Number.parseFloat(text) : Number.NaN
    return value >= least && value <= most ? value : undefined
  }

export const parameters = {
  panel: name,
  /** An example of the panel; empty: its first. */
  scenario: name,
  /** Null: that of the example. */
  seed: {
    read: between(/^\d{1,16}$/, [0, Number.MAX_SAFE_INTEGER]),
    usual: null as number | null,
    allowed: `0 … ${Number.MAX_SAFE_INTEGER}`,
  } as Parameter<number | null>,
  /** Simulated seconds. */
  t: {
    read: between(/^\d{1,7}(\.\d{1,6})?s?$/, [0, 9_999_999]),
    usual: 0,
    allowed: '0 … 9999999 (s)',
  } as Parameter<number>,
  /** Simulated seconds a second; null: that of the example. */
  speed: {
    read: between(/^\d{1,6}(\.\d{1,6})?$/, [0.001, 100_000]),
    usual: null as number | null,
    allowed: '0.001 … 100000',
  } as Parameter<number | null>,
  autoplay: flag,
  lang: choice(['auto', 'en', 'zh'], 'auto'),
  theme: choice(['auto', 'light', 'dark', 'contrast'], 'auto'),
  size: choice(['normal', 'present'], 'normal'),
  controls: choice(['full', 'basic', 'none'], 'full'),
  /** Ids of controls. */
  lock: ids,
  /** Ids of controls. */
  hide: ids,
  readonly: flag,
  links: { ...flag, usual: true },
  motion: choice(['auto', 'reduce'], 'auto'),
} as const

export type Name = keyof typeof parameters

type ValueOf<One> = One extends Parameter<infer Value> ? Value : never

/** All parameters, each with a value that works. */
export type Asked = { readonly [Each in Name]: ValueOf<(typeof parameters)[Each]> }

/** A parameter that was not understood. */
export interface Misread {
  readonly name: string
  /** Null: there is no parameter of that name, or of any of those names. */
  readonly found: string | null
  readonly allowed: string
}

const FOUND_MAX = 40
const MISREAD_MAX = 8

const isName = (name: string): name is Name => Object.hasOwn(parameters, name)

/** Texts as they are meant: "zh-CN" is Chinese, "Dark" is dark. */
const meant = (name: Name, text: string): string => {
  const lower = text.trim().toLowerCase()
  return name === 'lang' ? lower.replace(/^(en|zh)[-_].*$/, '$1') : lower
}

/** What a query says of each name. What it says twice it says at once, with a comma between: more
 * ids of a list, and of anything else no value. */
function textsIn(query: string): ReadonlyMap<string, string> {
  const texts = new Map<string, string>()
  for (const [key, text] of new URLSearchParams(query)) {
    const name = key.toLowerCase()
    const before = texts.get(name)
    if (before !== text) texts.set(name, before === undefined ? text : `${before},${text}`)
  }
  return texts
}

/** Reads the query of an address. Nothing in it can make an embed fail. */
export function readParameters(query: string): { asked: Asked; misread: readonly Misread[] } {
  const asked: Record<string, unknown> = {}
  for (const [name, { usual }] of Object.entries(parameters)) asked[name] = usual
  const misread: Misread[] = []
  const unknown: string[] = []
  const miss = (one: Misread) => {
    if (misread.length < MISREAD_MAX) misread.push(one)
  }
  for (const [name, text] of textsIn(query)) {
    if (!isName(name)) {
      unknown.push(name)
      continue
    }
    const { read, allowed } = parameters[name]
    const value = read(meant(name, text))
    if (value === undefined) miss({ name, found: text.slice(0, FOUND_MAX), allowed })
    else asked[name] = value
  }
  const names = unknown.join(', ').slice(0, 2 * FOUND_MAX)
  if (names) miss({ name: names, found: null, allowed: Object.keys(parameters).join(', ') })
  return { asked: asked as Asked, misread } // each value by the rule of its name
}
