// What chapter 11 calls things: how a balancer is run and told what to do.
import type { Term } from '../glossary'

export const choosing = {
  'managed-balancer': {
    seen: ['choosing', '11.4'],
    en: ['managed balancer', 'A balancer that a provider runs and you rent.'],
    zh: ['托管均衡器', '由云厂商运行、你来租用的均衡器。'],
  },
  'control-plane': {
    seen: ['choosing', 'tree'],
    en: [
      'control plane',
      'The program that tells balancers their servers and rules while they run.',
    ],
    zh: ['控制面', '在均衡器运行时，告诉它们有哪些服务器、用什么规则的程序。'],
  },
  'service-mesh': {
    seen: ['choosing', 'tree'],
    en: ['service mesh', 'A balancer beside every service, all told by one control plane.'],
    zh: ['服务网格', '每个服务旁边都有一个均衡器，全听一个控制面的。'],
  },
} as const satisfies Record<string, Term>
