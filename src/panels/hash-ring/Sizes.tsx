// How fine the ring and the table are: the sizes that tell most by the thumb, any other by typing.
import { formatNumber, m } from '../../i18n'
import { isPrime, primesNear } from '../../sim'
import type { View } from '../../store'
import { readNumber } from '../../ui/readNumber'
import { Quantity } from '../frame/Quantity'

const POINTS = [1, 4, 10, 40, 100, 400, 1000]
const TABLES = [13, 101, 251, 1021, 4093, 16_381, 65_537]
const USUAL = { points: 40, table: 251 }

const written = (value: number): string => formatNumber(value)

const isWithin = (value: unknown, stops: readonly number[]): value is number =>
  Number.isInteger(value) && Number(value) >= stops[0] && Number(value) <= stops[stops.length - 1]

/** Points that a view asks for. */
export const pointsIn = ({ points }: View): number =>
  isWithin(points, POINTS) ? points : USUAL.points

/** Places of the table that a view asks for. */
export const tableIn = ({ table }: View): number =>
  isWithin(table, TABLES) && isPrime(table) ? table : USUAL.table

interface SizeProps {
  readonly value: number
  onChange(value: number): void
}

const bounds = (stops: readonly number[]) => ({
  min: stops[0],
  max: stops[stops.length - 1],
  step: 1,
  stops,
  isWhole: true,
  format: written,
})

/** Points on the ring for a server of mean weight. */
export const Points = (props: SizeProps) => (
  <Quantity form="line" label={m.ring_points()} {...bounds(POINTS)} {...props} />
)

/** Places of Maglev's table, a prime. */
export function TableSize(props: SizeProps) {
  const refusal = (text: string): string | null => {
    const read = readNumber(text, written)
    if (!isWithin(read, TABLES)) return null
    const { below, above } = primesNear(read)
    const near = { below: written(below), above: written(above) }
    return m.ring_not_prime({ text, ...near, value: written(props.value) })
  }
  return (
    <Quantity
      form="line"
      label={m.ring_table_size()}
      {...bounds(TABLES)}
      accepts={isPrime}
      refusal={refusal}
      {...props}
    />
  )
}
