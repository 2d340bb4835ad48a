import { m } from '../../i18n'
import { Slider, type SliderProps } from '../../ui/Slider'

type QuantityProps = Omit<SliderProps, 'less' | 'more' | 'exact' | 'refuse'> & {
  /** What is said of a text that is no value of its own bounds; null where bounds say enough. */
  refusal?(text: string): string | null
}

/** A quantity that a reader sets, by thumb, by step or to the digit. */
export function Quantity(props: QuantityProps) {
  const { refusal, ...slider } = props
  const { label: name, value, min, max, isWhole, format } = slider
  const range = { min: format(min), max: format(max), value: format(value) }
  return (
    <Slider
      {...slider}
      less={m.panel_less({ name })}
      more={m.panel_more({ name })}
      exact={m.panel_exact({ name })}
      refuse={(text) =>
        refusal?.(text) ??
        (isWhole ? m.panel_refused_whole({ text, ...range }) : m.panel_refused({ text, ...range }))
      }
    />
  )
}
