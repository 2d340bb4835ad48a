// What exists in a run, and what can become of it.
import type { Term } from '../glossary'

export const things = {
  client: {
    seen: ['why', '1.1'],
    en: ['client', 'Whoever sends requests: a browser, an app, another program.'],
    zh: ['客户端', '发出请求的一方：浏览器、应用，或另一个程序。'],
  },
  request: {
    seen: ['why', '1.1'],
    en: ['request', 'One wish of a client. It has exactly one fate.'],
    zh: ['请求', '客户端想要的一件事，只会有一种结局。'],
  },
  connection: {
    seen: ['layers', '2.2'],
    en: ['connection', 'What a client opens in order to send requests along it.'],
    zh: ['连接', '客户端打开的一条通路，请求顺着它发送。'],
  },
  server: {
    seen: ['why', '1.1'],
    en: ['server', 'What does the work. It has slots and waiting places.'],
    zh: ['服务器', '干活的一方，有槽位和等待位。'],
  },
  balancer: {
    seen: ['why', '1.5'],
    en: ['balancer', 'What chooses a server for each request. Also: load balancer.'],
    zh: ['负载均衡器', '为每个请求选一台服务器的一方。'],
  },
  pool: {
    seen: ['why', '1.5'],
    en: ['pool', 'The servers among which a balancer chooses.'],
    zh: ['服务器池', '负载均衡器从中挑选的那些服务器。'],
  },
  slot: {
    seen: ['why', '1.1'],
    en: ['slot', 'A place where a server works on one request at a time.'],
    zh: ['槽位', '服务器一次处理一个请求的位置。'],
  },
  'waiting-place': {
    seen: ['why', '1.4'],
    en: ['waiting place', 'Room for one request that waits for a slot.'],
    zh: ['等待位', '容一个请求等候槽位的地方。'],
  },
  line: {
    seen: ['why', '1.2'],
    en: ['line', 'The requests that wait at a server, first come, first served. Also: queue.'],
    zh: ['队伍', '在一台服务器前等待的请求，先来先服务；也叫队列。'],
  },
  cache: {
    seen: ['algorithms', '3.8'],
    en: ['cache', 'Answers that a server keeps, so that it can give them again fast.'],
    zh: ['缓存', '服务器留着的响应，再有人要就能很快给出。'],
  },
  key: {
    seen: ['algorithms', '3.9'],
    en: ['key', 'The part of a request by which its server is told, such as the path.'],
    zh: ['键', '请求里用来决定归哪台服务器的那一部分，例如路径。'],
  },
  hash: {
    seen: ['algorithms', '3.8'],
    en: ['hash', 'A number made from a key: always the same, and as if drawn by lot.'],
    zh: ['哈希', '由键算出的一个数：每次都相同，看上去却像抽签抽来的。'],
  },
  report: {
    seen: ['algorithms', '3.6'],
    en: ['report', 'What a server tells of its load now and then; it ages until the next.'],
    zh: ['报告', '服务器隔一阵报一次的负载，到下一次之前会一直变旧。'],
  },
  attempt: {
    seen: ['why', '1.7'],
    en: ['attempt', 'A request sent to one server. A retry is another attempt.'],
    zh: ['尝试', '把一个请求送给某一台服务器；每次重试都是一次新的尝试。'],
  },
  retry: {
    seen: ['why', '1.7'],
    en: ['retry', 'A second attempt, on another server, after the first was refused.'],
    zh: ['重试', '被拒之后，换一台服务器再试一次。'],
  },
  answer: {
    seen: ['why', '1.1'],
    en: ['answer', 'What a server sends back when the work is done.'],
    zh: ['响应', '服务器做完之后送回的东西。'],
  },
  waiting: {
    seen: ['why', '1.2'],
    en: ['waiting', 'In a waiting place: at the server, and not yet begun.'],
    zh: ['等待', '坐在等待位上：已经到了服务器，但还没有开始处理。'],
  },
  completed: {
    seen: ['why', '1.1'],
    en: ['completed', 'A good answer reached the client in time.'],
    zh: ['完成', '客户端及时收到了正常的响应。'],
  },
  failed: {
    seen: ['why', '1.4'],
    en: ['failed', 'Broken off or answered with an error, or patience ended first.'],
    zh: ['失败', '中途断掉、得到错误响应，或耐心先用完。'],
  },
  rejected: {
    seen: ['why', '1.4'],
    en: ['rejected', 'Turned away before any server began to work on it.'],
    zh: ['拒绝', '还没有服务器开始处理，就被挡回去。'],
  },
  lost: {
    seen: ['why', '1.4'],
    en: ['lost', 'Failed or rejected.'],
    zh: ['丢失', '失败或被拒绝。'],
  },
  'in-progress': {
    seen: ['why', 'users'],
    en: ['in progress', 'Sent, and without a fate so far. Also: in flight.'],
    zh: ['进行中', '已经发出，还没有结局；也叫在途。'],
  },
  crash: {
    seen: ['why', '1.10'],
    en: ['crash', 'A server stops, and everything in it is lost.'],
    zh: ['崩溃', '服务器突然停止，里面的一切全部丢失。'],
  },
  'taken-out': {
    seen: ['health', '4.2'],
    en: ['taken out', 'No longer sent requests, because it seems to be ill.'],
    zh: ['摘除', '看起来有毛病，不再给它派发请求。'],
  },
  'back-in': {
    seen: ['health', '4.2'],
    en: ['back in', 'Sent requests again after it was taken out.'],
    zh: ['恢复', '摘除之后，重新给它派发请求。'],
  },
  added: {
    seen: ['layers', '2.6'],
    en: ['added', 'A server joins the pool.'],
    zh: ['加入', '一台服务器进入服务器池。'],
  },
  removed: {
    seen: ['sessions', '5.6'],
    en: ['removed', 'A server leaves the pool for good.'],
    zh: ['移除', '一台服务器永久离开服务器池。'],
  },
} as const satisfies Readonly<Record<string, Term>>
