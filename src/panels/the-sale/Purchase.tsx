import { formatMoney, m } from '../../i18n'
import { actions, useSession } from '../../store'
import { Held } from '../frame/Held'
import { MACHINES_MAX, type Machine, machines, machinesOf, priceOf, withMachines } from './machines'
import styles from './purchase.module.css'

/** The shop for machines: buying changes the scenario, so the sale begins anew. */
export function Purchase({ session }: { session: string }) {
  const scenario = useSession(session, ({ lanes }) => lanes[0].scenario)
  const bought = machinesOf(scenario)
  const buy = (next: readonly Machine[]) =>
    actions.setScenario(session, withMachines(scenario, next))
  return (
    <div className={styles.purchase}>
      <Held id="machines">
        <p className={styles.title}>{m.panel_sale_buy()}</p>
        <div className={styles.offers}>
          {machines.map((machine) => (
            <button
              key={machine.size}
              type="button"
              disabled={bought.length >= MACHINES_MAX}
              onClick={() => buy([...bought, machine])}
            >
              <b>{machine.size}</b>
              <span>
                {m.panel_sale_offer({ speed: machine.speed, price: formatMoney(machine.price) })}
              </span>
            </button>
          ))}
        </div>
      </Held>
      <ol className={styles.list}>
        {bought.map((machine, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a machine is its place in the list
          <li key={index}>
            <span>{`S${index + 1}`}</span> {machine.size}
            <Held id="machines">
              <button
                type="button"
                disabled={bought.length === 1}
                aria-label={m.panel_sale_return({ server: `S${index + 1}`, size: machine.size })}
                onClick={() => buy(bought.filter((_, each) => each !== index))}
              >
                ×
              </button>
            </Held>
          </li>
        ))}
      </ol>
      <p className={styles.price}>
        {m.panel_sale_price()}{' '}
        <b>{m.panel_sale_an_hour({ price: formatMoney(priceOf(bought)) })}</b>
      </p>
    </div>
  )
}
