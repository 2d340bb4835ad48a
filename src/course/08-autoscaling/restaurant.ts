// The challenge of the chapter: a day with a peak, hardly anybody lost, nobody kept waiting, and a
// bill that no fleet which stays can meet.
import { m } from '../../i18n'
import { lostAtMost, minutesAtMost } from './goals'
import { planTask } from './planTask'

const SECOND = 1_000_000

export const restaurant = planTask({
  id: 'restaurant',
  figure: 'restaurant',
  brief: [m.autoscaling_restaurant_brief, m.autoscaling_restaurant_rule],
  market: { example: 'day-container', boot: 30 * SECOND, lag: 15 * SECOND, most: 12 },
  goals: [
    lostAtMost(0.01, m.autoscaling_restaurant_goal_lost),
    {
      id: 'p99',
      metric: 'latency.p99',
      text: m.autoscaling_restaurant_goal_p99,
      name: m.autoscaling_restaurant_p99,
      most: 5 * SECOND,
    },
    minutesAtMost(150, m.autoscaling_restaurant_goal_minutes),
  ],
  firstSeed: 8_001,
})
