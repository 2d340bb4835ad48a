// A task for each pitfall: the fleet as it fell in, to be brought out by rules alone.
import { m } from '../../i18n'
import { lostAtMost, minutesAtMost } from './goals'
import { planTask } from './planTask'

const SECOND = 1_000_000

/** Too slow: the rush of 8.4 without losing anybody to speak of, by the machines there are. */
export const cured = planTask({
  id: 'cured',
  figure: '8.4',
  brief: [m.autoscaling_cured_brief, m.autoscaling_task_rule],
  market: { example: 'lunch-late', boot: 30 * SECOND, lag: 15 * SECOND, most: 12 },
  goals: [
    lostAtMost(0.03, m.autoscaling_cured_goal_lost),
    minutesAtMost(165, m.autoscaling_cured_goal_minutes),
  ],
  firstSeed: 8_101,
})

/** Too eager: the bursts of 8.6 for little more than a third of the bill. */
export const ruled = planTask({
  id: 'ruled',
  figure: '8.6',
  brief: [m.autoscaling_ruled_brief, m.autoscaling_task_rule],
  market: { example: 'noon-eager', boot: 120 * SECOND, lag: 60 * SECOND, most: 100 },
  goals: [
    lostAtMost(0.005, m.autoscaling_ruled_goal_lost),
    minutesAtMost(220, m.autoscaling_ruled_goal_minutes),
  ],
  firstSeed: 8_201,
})

/** Back and forth: the steady load of 8.7 without a swing, by numbers as old as they are. */
export const steadied = planTask({
  id: 'steadied',
  figure: '8.7',
  brief: [m.autoscaling_steadied_brief, m.autoscaling_task_rule],
  market: { example: 'steady-swings', boot: 60 * SECOND, lag: 60 * SECOND, most: 18 },
  goals: [
    lostAtMost(0.005, m.autoscaling_steadied_goal_lost),
    {
      id: 'reversals',
      metric: 'scaling.reversals',
      text: m.autoscaling_steadied_goal_reversals,
      name: m.scaling_figure_reversals,
      most: 4,
    },
    minutesAtMost(330, m.autoscaling_steadied_goal_minutes),
  ],
  firstSeed: 8_301,
})
