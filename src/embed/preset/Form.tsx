import { formatExact, m } from '../../i18n'
import { Choice } from '../../ui/Choice'
import { NumberField } from '../../ui/NumberField'
import { Select } from '../../ui/Select'
import { Switch } from '../../ui/Switch'
import type { Asked } from '../parameters'
import styles from './preset.module.css'
import { Touches } from './Touches'
import type { Making, Opened } from './usePreset'

interface FormProps {
  readonly making: Making
  readonly opened: Opened
}

type One<Name extends keyof Asked> = Asked[Name] & string

const SECOND = 1_000_000
const SPEEDS = [0.01, 0.1, 0.25, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000]

const seconds = (value: number): string => m.format_seconds({ value: formatExact(value) })

function Start({ making, opened }: FormProps) {
  const { asked, change } = making
  const end = opened.runs[0].scenario.duration / SECOND
  const range = { min: seconds(0), max: seconds(end), value: seconds(asked.t) }
  const go = (t: number) => change({ t: Math.min(end, Math.max(0, t)) })
  return (
    <div className={styles.line}>
      <span>{m.preset_start()}</span>
      <NumberField
        label={m.preset_start()}
        value={asked.t}
        min={0}
        max={end}
        format={seconds}
        refuse={(text) => m.panel_refused({ text, ...range })}
        onChange={go}
        onStep={(by) => go(asked.t + by)}
      />
    </div>
  )
}

function Opening({ making, opened }: FormProps) {
  const { asked, opens, change } = making
  const usual = opened.example.speed ?? 1
  return (
    <fieldset>
      <legend>{m.preset_opening()}</legend>
      <Choice
        label={m.embed_opens()}
        value={opens}
        options={[
          { id: 'start', label: m.preset_opens_start() },
          { id: 'instant', label: m.preset_opens_instant() },
        ]}
        onChange={(id) => making.open(id === 'instant' ? 'instant' : 'start')}
      />
      {opens === 'start' && <Start making={making} opened={opened} />}
      {opens === 'instant' && making.run === null && <p role="alert">{m.preset_run_too_long()}</p>}
      <Select
        label={m.preset_speed()}
        value={asked.speed === null ? '' : String(asked.speed)}
        options={[
          { id: '', label: m.preset_speed_usual({ speed: formatExact(usual) }) },
          ...SPEEDS.map((speed) => ({ id: String(speed), label: `${formatExact(speed)}×` })),
        ]}
        onChange={(id) => change({ speed: id === '' ? null : Number(id) })}
      />
      <Switch
        label={m.preset_autoplay()}
        checked={asked.autoplay}
        onChange={(autoplay) => change({ autoplay })}
      />
    </fieldset>
  )
}

function Readers({ making, opened }: FormProps) {
  const { asked, change } = making
  return (
    <fieldset>
      <legend>{m.preset_readers()}</legend>
      <Select
        label={m.preset_controls()}
        value={asked.controls}
        options={[
          { id: 'full', label: m.preset_controls_full() },
          { id: 'basic', label: m.preset_controls_basic() },
          { id: 'none', label: m.preset_controls_none() },
        ]}
        onChange={(id) => change({ controls: id as One<'controls'> })}
      />
      {asked.controls === 'none' && <p>{m.preset_none_note()}</p>}
      {asked.controls === 'full' && (
        <>
          <Switch
            label={m.preset_readonly()}
            checked={asked.readonly}
            onChange={(readonly) => change({ readonly })}
          />
          <Touches making={making} opened={opened} />
        </>
      )}
    </fieldset>
  )
}

function Looks({ making }: Pick<FormProps, 'making'>) {
  const { asked, change } = making
  return (
    <fieldset>
      <legend>{m.preset_looks()}</legend>
      <Select
        label={m.preset_language()}
        value={asked.lang}
        options={[
          { id: 'auto', label: m.preset_as_page() },
          { id: 'en', label: m.app_language_en() },
          { id: 'zh', label: m.app_language_zh() },
        ]}
        onChange={(id) => change({ lang: id as One<'lang'> })}
      />
      <Select
        label={m.preset_theme()}
        value={asked.theme}
        options={[
          { id: 'auto', label: m.preset_as_page() },
          { id: 'light', label: m.preset_theme_light() },
          { id: 'dark', label: m.preset_theme_dark() },
          { id: 'contrast', label: m.preset_theme_contrast() },
        ]}
        onChange={(id) => change({ theme: id as One<'theme'> })}
      />
      <Choice
        label={m.preset_size()}
        value={asked.size}
        options={[
          { id: 'normal', label: m.preset_size_normal() },
          { id: 'present', label: m.preset_size_present() },
        ]}
        onChange={(id) => change({ size: id as One<'size'> })}
      />
      <Switch
        label={m.preset_links()}
        checked={asked.links}
        onChange={(links) => change({ links })}
      />
    </fieldset>
  )
}

/** All that can be chosen. */
export function Form({ making, opened }: FormProps) {
  return (
    <div className={styles.form}>
      <Readers making={making} opened={opened} />
      <Opening making={making} opened={opened} />
      <Looks making={making} />
    </div>
  )
}
