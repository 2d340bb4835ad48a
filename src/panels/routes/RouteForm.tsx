import { useEffect, useRef } from 'react'
import { m } from '../../i18n'
import type { Run } from '../../sim/scenario'
import buttons from '../../ui/button.module.css'
import { Action } from './Action'
import { Conditions } from './Conditions'
import { nameFault } from './faults'
import { poolsOf, type Route } from './model'
import styles from './routes.module.css'
import { TextField } from './TextField'

interface FormProps {
  readonly run: Run
  readonly routes: readonly Route[]
  readonly at: number
  /** What keeps it from ever taking a request, in words; empty where nothing does. */
  readonly warning: string
  onChange(route: Route): void
  onRemove(): void
  onClose(): void
}

/** One route, part by part. Whatever is changed is in force at once. */
export function RouteForm(props: FormProps) {
  const { run, routes, at, warning, onChange, onRemove, onClose } = props
  const route = routes[at]
  const back = useRef<HTMLButtonElement>(null)
  useEffect(() => back.current?.focus(), [])
  const others = routes.filter((_, place) => place !== at).map(({ name }) => name)
  return (
    <section
      className={styles.form}
      aria-label={m.routes_form({ number: at + 1, name: route.name })}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.stopPropagation()
        onClose()
      }}
    >
      <div className={styles.formHead}>
        <button ref={back} type="button" className={buttons.button} onClick={onClose}>
          {m.routes_back()}
        </button>
        <button type="button" className={buttons.button} onClick={onRemove}>
          {m.routes_remove()}
        </button>
      </div>
      {warning && <p className={styles.warning}>{warning}</p>}
      <TextField
        label={m.routes_name({ number: at + 1 })}
        value={route.name}
        check={(draft) => nameFault(draft, others)}
        onChange={(name) => onChange({ ...route, name })}
      />
      <Conditions run={run} when={route.when} onChange={(when) => onChange({ ...route, when })} />
      <Action
        action={route.action}
        pools={poolsOf(run)}
        onChange={(action) => onChange({ ...route, action })}
      />
    </section>
  )
}
