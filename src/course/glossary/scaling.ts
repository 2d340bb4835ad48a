// What chapter 8 calls things: how a fleet follows its demand, and what goes wrong in between.
import type { Term } from '../glossary'

export const scaling = {
  autoscaling: {
    seen: ['autoscaling', '8.1'],
    en: [
      'autoscaling',
      'Servers come and go by a rule that looks at a number. Also: auto scaling.',
    ],
    zh: ['自动扩缩容', '服务器按一条看着某个数的规则增减。'],
  },
  instance: {
    seen: ['autoscaling', '8.2'],
    en: ['instance', 'One of many servers made alike, which comes and goes.'],
    zh: ['实例', '一模一样的许多服务器中的一台，可来可去。'],
  },
  lag: {
    seen: ['autoscaling', '8.3'],
    en: ['lag', 'How old a number is by the time somebody acts on it.'],
    zh: ['指标滞后', '有人照着一个数行动时，这个数已经旧了多久。'],
  },
  pitfall: {
    seen: ['autoscaling', '8.4'],
    en: ['pitfall', 'A plan that looks prudent and fails by its own doing.'],
    zh: ['坑', '看着稳妥、却被自己绊倒的计划。'],
  },
  timetable: {
    seen: ['autoscaling', '8.5'],
    en: ['timetable', 'How many servers there are to be at which time. Also: scheduled scaling.'],
    zh: ['时刻表', '什么时刻要有多少台服务器；也叫定时扩缩。'],
  },
  cap: {
    seen: ['autoscaling', '8.6'],
    en: ['cap', 'The most instances there may ever be: a number, and not a speed.'],
    zh: ['上限', '实例最多可以有多少：是一个数，不是速度。'],
  },
  oscillation: {
    seen: ['autoscaling', '8.7'],
    en: ['oscillation', 'Growing and shrinking by turns for no reason outside. Also: flapping.'],
    zh: ['振荡', '外面没有缘故，自己轮番增减；也叫抖动。'],
  },
  'stabilization-window': {
    seen: ['autoscaling', '8.8'],
    en: ['stabilization window', 'A time whose most careful proposal is the one that counts.'],
    zh: ['稳定窗口', '一段时间里最谨慎的提议才算数。'],
  },
  'warm-pool': {
    seen: ['autoscaling', 'ahead'],
    en: ['warm pool', 'Instances that have booted already and sleep until they are called.'],
    zh: ['预热池', '已经启动好、睡着待命的实例。'],
  },
  forecast: {
    seen: ['autoscaling', 'ahead'],
    en: ['forecast', 'Servers ordered by yesterday’s curve. Also: predictive scaling.'],
    zh: ['预测', '按昨天的曲线提前订服务器；也叫预测扩缩。'],
  },
  'grace-period': {
    seen: ['autoscaling', 'grace'],
    en: ['grace period', 'How long a new instance may take before a check may call it sick.'],
    zh: ['宽限期', '新实例启动多久之内，检查还不能说它病了。'],
  },
} as const satisfies Readonly<Record<string, Term>>
