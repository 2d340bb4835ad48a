// The two goals that every plan of the chapter is weighed by: customers lost, and minutes paid for.
import { m } from '../../i18n'
import type { Message } from '../lesson'

/** At most such a share of the customers is lost. */
export const lostAtMost = (most: number, text: Message) =>
  ({
    id: 'lost',
    metric: 'lost.share',
    text,
    name: m.autoscaling_restaurant_lost,
    most,
  }) as const

/** At most so many server-minutes are paid for. */
export const minutesAtMost = (most: number, text: Message) =>
  ({
    id: 'minutes',
    metric: 'scaling.minutes',
    text,
    name: m.autoscaling_restaurant_minutes,
    most,
  }) as const
