// The starting config of an end: for nginx or HAProxy, to copy or to keep as a file.
import { useMemo, useState } from 'react'
import { configOf, fileNames, type Product, products } from '../../export'
import { getLocale, m } from '../../i18n'
import { type ScenarioId, scenarioNamed } from '../../sim/scenario'
import button from '../../ui/button.module.css'
import { Choice } from '../../ui/Choice'
import { offer } from '../../ui/offer'
import { CopyButton } from './CopyButton'
import css from './choosing.module.css'

const names: Readonly<Record<Product, () => string>> = {
  nginx: m.choosing_product_nginx,
  haproxy: m.choosing_product_haproxy,
}

interface ConfigProps {
  readonly scenario: ScenarioId
  readonly product: Product // that is shown first
  readonly isFile: boolean // the chosen product is set up by such a file
}

/** A config with its ways out. */
export function Config({ scenario, product: first, isFile }: ConfigProps) {
  const [product, setProduct] = useState(first)
  const language = getLocale() === 'zh' ? 'zh' : 'en'
  const text = useMemo(
    () => configOf(scenarioNamed(scenario), { product, language, title: scenario }),
    [scenario, product, language],
  )
  const file = fileNames[product]
  return (
    <div className={css.config}>
      <p className={css.lead}>{isFile ? m.choosing_config_lead() : m.choosing_config_other()}</p>
      <div className={css.ways}>
        <Choice
          label={m.choosing_config_for()}
          value={product}
          options={products.map((id) => ({ id, label: names[id]() }))}
          onChange={(id) => setProduct(products.find((one) => one === id) ?? first)}
        />
        <CopyButton
          key={product}
          text={() => text}
          label={m.choosing_config_copy()}
          refused={m.choosing_config_uncopied()}
        />
        <button type="button" className={button.button} onClick={() => offer(text, file)}>
          {m.choosing_config_save({ file })}
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls takes the focus */}
      <section tabIndex={0} aria-label={file}>
        <pre>
          <code>{text}</code>
        </pre>
      </section>
    </div>
  )
}
