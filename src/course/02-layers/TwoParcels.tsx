// The two ways to sort a parcel, side by side: what each balancer can read of the same request.
import { m } from '../../i18n'
import { Parcel, type ParcelLine } from '../../ui/Parcel'
import css from './layers.module.css'

const read = (name: string, value: string): ParcelLine => ({ name, value, use: 'read' })
const unread = (name: string, value: string): ParcelLine => ({ name, value, use: 'unread' })

// Addresses are from the blocks set aside for documentation (RFC 5737).
const FROM = '198.51.100.7:51514'
const TO = '203.0.113.10:443'

const label = (line: typeof read): readonly ParcelLine[] => [
  line(m.layers_parcel_from(), FROM),
  line(m.layers_parcel_to(), TO),
  line(m.layers_parcel_by(), 'TCP'),
]

const sealed = (): ParcelLine => unread(m.layers_parcel_inside(), m.layers_parcel_sealed())

const letter = (): readonly ParcelLine[] => [
  read(m.layers_parcel_request(), 'GET /api/orders HTTP/1.1'),
  read('Host', 'shop.example'),
  read('Cookie', 'server=s2; cart=a81f'),
  read('Accept', 'application/json'),
]

export function TwoParcels() {
  return (
    <div className={css.parcels}>
      <div>
        <Parcel label={[...label(read), sealed()]} letter={null} />
        <h3>{m.layers_parcel_four()}</h3>
        <p>{m.layers_parcel_four_says()}</p>
      </div>
      <div>
        <Parcel label={label(unread)} letter={letter()} />
        <h3>{m.layers_parcel_seven()}</h3>
        <p>{m.layers_parcel_seven_says()}</p>
      </div>
    </div>
  )
}
