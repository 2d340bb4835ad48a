import { m } from '../../i18n'
import { Slider, type SliderProps } from '../../ui/Slider'

type QuantityProps = Omit<SliderProps, 'less' | 'more' | 'exact' | 'refuse'>

/** A quantity that a reader sets, by thumb, by step or to the digit. */
export function Quantity(props: QuantityProps) {
  const { label: name, value, min, max, isWhole, format } = props
  const range = { min: format(min), max: format(max), value: format(value) }
  return (
    <Slider
      {...props}
      less={m.panel_less({ name })}
      more={m.panel_more({ name })}
      exact={m.panel_exact({ name })}
      refuse={(text) =>
        isWhole ? m.panel_refused_whole({ text, ...range }) : m.panel_refused({ text, ...range })
      }
    />
  )
}
