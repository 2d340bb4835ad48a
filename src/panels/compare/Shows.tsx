import { m } from '../../i18n'
import { actions, useSession } from '../../store'
import { Switch } from '../../ui/Switch'
import { showsOrder } from './order'

/** Controls of the view: what the comparison shows beside its stages. */
export function Shows({ session }: { session: string }) {
  const hasOrder = useSession(session, ({ view, opening }) => showsOrder(view, opening))
  return (
    <Switch
      label={m.compare_order()}
      checked={hasOrder}
      onChange={(on) => actions.setView(session, 'order', on)}
    />
  )
}
