import { formatDuration, m } from '../../i18n'
import { bounds } from '../../sim/scenario'
import { Select } from '../../ui/Select'
import { formFault, wholeFault } from './faults'
import { Headers } from './Headers'
import type { Action as RouteAction } from './model'
import styles from './routes.module.css'
import { TextField } from './TextField'

const ends = ['pool', 'pools', 'redirect', 'status'] as const
type End = (typeof ends)[number]

const statuses = [200, 403, 404, 410, 429, 503]
const redirects = [301, 302, 303, 307, 308]

const endOf = (action: RouteAction): End =>
  ends.find((end) => action[end] !== undefined) ?? 'status'

const endName: Readonly<Record<End, () => string>> = {
  pool: m.routes_end_pool,
  pools: m.routes_end_pools,
  redirect: m.routes_end_redirect,
  status: m.routes_end_status,
}

/** What goes on to a server may be changed on the way; what is answered here may not. */
const extrasOf = ({ timeout, rewrite, headers }: RouteAction): RouteAction => ({
  ...(timeout === undefined ? {} : { timeout }),
  ...(rewrite === undefined ? {} : { rewrite }),
  ...(headers === undefined ? {} : { headers }),
})

function withEnd(action: RouteAction, end: End, pools: readonly string[]): RouteAction {
  switch (end) {
    case 'pool':
      return { pool: action.pools?.[0]?.pool ?? pools[0], ...extrasOf(action) }
    case 'pools': {
      const shares = pools.map((pool) => ({ pool, weight: 1 }))
      return { pools: shares, ...extrasOf(action) }
    }
    case 'redirect':
      return { redirect: { status: 302, to: '/' } }
    case 'status':
      return { status: 404 }
  }
}

interface ActionProps {
  readonly action: RouteAction
  readonly pools: readonly string[]
  onChange(action: RouteAction): void
}

function Shares({ action, pools, onChange }: ActionProps) {
  const weightOf = (pool: string) => action.pools?.find((one) => one.pool === pool)?.weight ?? 0
  const change = (changed: string, weight: number) => {
    const all = pools.map((pool) => ({ pool, weight: pool === changed ? weight : weightOf(pool) }))
    onChange({ ...action, pools: all.filter(({ weight }) => weight > 0) })
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset has a legend that cannot be in a row
    <div role="group" aria-label={m.routes_end_pools()} className={styles.shares}>
      {pools.map((pool) => {
        const rest = pools.some((one) => one !== pool && weightOf(one) > 0)
        return (
          <TextField
            key={pool}
            label={m.routes_weight({ pool })}
            value={String(weightOf(pool))}
            isShort
            check={(draft) => wholeFault(draft, rest ? 0 : 1, bounds.weight)}
            onChange={(draft) => change(pool, Number(draft))}
          />
        )
      })}
    </div>
  )
}

const asOptions = (list: readonly (string | number)[]) =>
  list.map((one) => ({ id: String(one), label: String(one) }))

function Target({ action, pools, onChange }: ActionProps) {
  const { pool, redirect, status } = action
  if (pool !== undefined)
    return (
      <Select
        label={m.routes_pool()}
        value={pool}
        options={asOptions(pools)}
        onChange={(id) => onChange({ ...action, pool: id })}
      />
    )
  if (redirect !== undefined)
    return (
      <>
        <Select
          label={m.routes_status()}
          value={String(redirect.status)}
          options={asOptions(redirects)}
          onChange={(id) => onChange({ redirect: { ...redirect, status: Number(id) } })}
        />
        <TextField
          label={m.routes_location()}
          value={redirect.to}
          check={(draft) => formFault('location', draft)}
          onChange={(to) => onChange({ redirect: { ...redirect, to } })}
          hint={m.routes_location_hint({ host: '{host}', path: '{path}' })}
        />
      </>
    )
  if (status === undefined) return <Shares {...{ action, pools, onChange }} />
  return (
    <Select
      label={m.routes_status()}
      value={String(status)}
      options={asOptions([...new Set([...statuses, status])].toSorted((a, b) => a - b))}
      onChange={(id) => onChange({ status: Number(id) })}
    />
  )
}

const MOST_MS = bounds.duration / 1_000

function Extras({ action, onChange }: Omit<ActionProps, 'pools'>) {
  const { timeout, rewrite } = action
  const without = (key: 'timeout' | 'rewrite'): RouteAction => {
    const { [key]: _, ...rest } = action
    return rest
  }
  return (
    <details className={styles.extras}>
      <summary>{m.routes_extras()}</summary>
      <TextField
        label={m.routes_timeout()}
        value={timeout === undefined ? '' : String(timeout / 1_000)}
        isShort
        check={(draft) => (draft === '' ? null : wholeFault(draft, 1, MOST_MS))}
        onChange={(draft) =>
          onChange(
            draft === ''
              ? without('timeout')
              : { ...action, timeout: (Number(draft) * 1_000) as NonNullable<typeof timeout> },
          )
        }
        hint={
          timeout === undefined
            ? m.routes_timeout_none()
            : m.routes_timeout_hint({ time: formatDuration(timeout) })
        }
      />
      <TextField
        label={m.routes_rewrite()}
        value={rewrite ?? ''}
        check={(draft) => (draft === '' ? null : formFault('target', draft))}
        onChange={(draft) =>
          onChange(draft === '' ? without('rewrite') : { ...action, rewrite: draft })
        }
        hint={m.routes_rewrite_hint()}
      />
      <Headers action={action} onChange={onChange} />
    </details>
  )
}

/** What is done with the requests that a route takes. */
export function Action(props: ActionProps) {
  const { action, pools, onChange } = props
  const end = endOf(action)
  const isSent = end === 'pool' || end === 'pools'
  return (
    <>
      <h5>{m.routes_then()}</h5>
      <div className={styles.action}>
        <Select
          label={m.routes_end()}
          value={end}
          options={ends.map((id) => ({ id, label: endName[id]() }))}
          onChange={(id) => {
            const next = ends.find((one) => one === id) ?? end
            onChange(withEnd(action, next, pools))
          }}
        />
        <Target {...props} />
      </div>
      {isSent && <Extras action={action} onChange={onChange} />}
    </>
  )
}
