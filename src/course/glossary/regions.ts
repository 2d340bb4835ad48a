// What chapter 10 calls things: a service that runs in several places, and what one of them costs
// when it fails.
import type { Term } from '../glossary'

export const regions = {
  'multi-region': {
    seen: ['regions', '10.1'],
    en: [
      'multi-region',
      'The same service in several places far apart, each with its own servers.',
    ],
    zh: ['多区域', '同一个服务部署在相距很远的几个地方，各有各的服务器。'],
  },
  'active-active': {
    seen: ['regions', '10.1'],
    en: ['active-active', 'All regions serve at the same time.'],
    zh: ['多活', '几个区域同时对外服务。'],
  },
  'active-standby': {
    seen: ['regions', '10.2'],
    en: ['active-standby', 'One region serves; another waits to take over.'],
    zh: ['主备', '一个区域对外服务，另一个待命，准备接手。'],
  },
  'data-replication': {
    seen: ['regions', '10.3'],
    en: ['data replication', 'What is written in one region is copied to the others.'],
    zh: ['数据同步', '在一个区域写下的数据，复制到其他区域；也叫数据复制。'],
  },
  'recovery-time-objective': {
    seen: ['regions', '10.2'],
    en: [
      'recovery time objective',
      'How long a service may be away after a failure before it works again. Also: RTO.',
    ],
    zh: ['恢复时间目标', '出了故障，最多多久必须重新可用；也叫 RTO。'],
  },
  'recovery-point-objective': {
    seen: ['regions', '10.3'],
    en: [
      'recovery point objective',
      'How much of what was written last may be lost in a failure, told as a time. Also: RPO.',
    ],
    zh: ['恢复点目标', '出了故障，最后写下的数据最多可以丢多少，用时间来说；也叫 RPO。'],
  },
  failover: {
    seen: ['regions', '10.2'],
    en: ['failover', 'To lead customers to what is left when a part is gone.'],
    zh: ['故障转移', '一处没了，就把顾客带到剩下的那一处。'],
  },
  gslb: {
    seen: ['regions', '10.2'],
    en: ['GSLB', 'Global server load balancing: a name server that answers by health and place.'],
    zh: ['GSLB', '全局负载均衡：域名服务器看健康和远近来回答。'],
  },
} as const satisfies Readonly<Record<string, Term>>
