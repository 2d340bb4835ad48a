// What is measured, with its unit.
import type { Term } from '../glossary'

export const figures = {
  'arrival-rate': {
    seen: ['why', '1.3'],
    en: ['arrival rate', 'Requests that come, per second.'],
    zh: ['到达率', '每秒到来的请求数。'],
  },
  work: {
    seen: ['why', '1.1'],
    en: ['work', 'How long one request keeps a slot of a server of speed 1.'],
    zh: ['工作量', '一个请求占用速度为 1 的服务器一个槽位多久。'],
  },
  speed: {
    seen: ['why', '1.6'],
    en: ['speed', 'Work done per second of time; 1 is the usual machine.'],
    zh: ['速度', '每秒做完的工作量；普通机器为 1。'],
  },
  'offered-load': {
    seen: ['why', '1.4'],
    en: ['offered load', 'Arrival rate times work: the slots it would keep busy.'],
    zh: ['负载强度', '到达率乘以工作量，即需要多少个槽位一直忙。'],
  },
  capacity: {
    seen: ['why', '1.5'],
    en: ['capacity', 'The most requests per second that can be completed.'],
    zh: ['容量', '每秒最多能完成的请求数。'],
  },
  utilization: {
    seen: ['why', '1.1'],
    en: ['utilization', 'Share of time in which the slots work, 0 to 100%.'],
    zh: ['利用率', '槽位在干活的时间所占的比例，0 到 100%。'],
  },
  latency: {
    seen: ['why', '1.1'],
    en: ['latency', 'From sending a request until its answer is there, for the client.'],
    zh: ['延迟', '在客户端看来，从发出请求到收到响应的时间。'],
  },
  'waiting-time': {
    seen: ['why', '1.5'],
    en: ['waiting time', 'From arrival at the server until a slot begins.'],
    zh: ['等待时间', '从到达服务器到槽位开始处理的时间。'],
  },
  'response-time': {
    seen: ['why', '1.2'],
    en: ['response time', 'From arrival at the server until the work is done.'],
    zh: ['响应时间', '从到达服务器到处理完毕的时间。'],
  },
  throughput: {
    seen: ['why', '1.5'],
    en: ['throughput', 'Requests completed per second.'],
    zh: ['吞吐量', '每秒完成的请求数。'],
  },
  goodput: {
    seen: ['why', '1.4'],
    en: ['goodput', 'Work per second that still helps somebody.'],
    zh: ['有效吞吐量', '每秒做完且还有人需要的那部分。'],
  },
  outstanding: {
    seen: ['algorithms', '3.3'],
    en: ['outstanding', 'Sent to a server by this balancer, and not answered so far.'],
    zh: ['未答复', '由这个负载均衡器派出，还没有得到响应的请求。'],
  },
  weight: {
    seen: ['algorithms', '3.4'],
    en: ['weight', 'How large a part a server is to have, as somebody has set it.'],
    zh: ['权重', '由人设定的数，一台服务器该分到多大的一份。'],
  },
  'queue-length': {
    seen: ['why', '1.4'],
    en: ['queue length', 'Requests that wait; those in a slot do not count.'],
    zh: ['队列长度', '正在等待的请求数，不含已在槽位里的。'],
  },
  mean: {
    seen: ['why', '1.2'],
    en: ['mean', 'The sum divided by the number. A few large values move it.'],
    zh: ['平均值', '总和除以个数；少数几个大的就能拉高它。'],
  },
  median: {
    seen: ['why', '1.5'],
    en: ['median', 'Half of all requests are faster. Also: p50.'],
    zh: ['中位数', '有一半的请求比它快；也叫 p50。'],
  },
  p95: {
    seen: ['why', '1.9'],
    en: ['p95', 'Of twenty requests, nineteen are faster.'],
    zh: ['p95', '二十个请求里，十九个比它快。'],
  },
  p99: {
    seen: ['layers', '2.6'],
    en: ['p99', 'Of a hundred requests, ninety-nine are faster.'],
    zh: ['p99', '一百个请求里，九十九个比它快。'],
  },
  fairness: {
    seen: ['algorithms', '3.3'],
    en: ['fairness', 'How evenly servers were used; Jain’s index, 1 is equal.'],
    zh: ['公平性', '各台服务器用得有多均匀；用 Jain 指数表示，1 为完全相等。'],
  },
  patience: {
    seen: ['why', '1.4'],
    en: ['patience', 'How long a client waits before it gives up. Also: timeout.'],
    zh: ['耐心', '客户端等多久才放弃；也叫超时。'],
  },
} as const satisfies Readonly<Record<string, Term>>
