// Laws, policies and ways to build.
import type { Term } from '../glossary'

export const ideas = {
  'load-balancing': {
    seen: ['why', '1.5'],
    en: ['load balancing', 'Spreading requests over several servers.'],
    zh: ['负载均衡', '把请求分派给多台服务器。'],
  },
  rule: {
    seen: ['algorithms', '3.1'],
    en: ['rule', 'How a balancer chooses. Also: policy, algorithm, method, scheduler.'],
    zh: ['规则', '负载均衡器怎样挑服务器；也叫策略、算法、方法或调度。'],
  },
  'round-robin': {
    seen: ['why', '1.5'],
    en: ['round robin', 'Servers take turns.'],
    zh: ['轮询', '服务器轮流来。'],
  },
  'least-connections': {
    seen: ['algorithms', '3.3'],
    en: ['least connections', 'The server with the fewest unanswered requests is chosen.'],
    zh: ['最少连接', '选未答复的请求最少的那台。'],
  },
  random: {
    seen: ['algorithms', '3.1'],
    en: ['random', 'Every choice is a draw.'],
    zh: ['随机', '每次抽签决定。'],
  },
  'power-of-two': {
    seen: ['algorithms', '3.6'],
    en: ['power of two choices', 'Two servers are drawn, and the less loaded one is chosen.'],
    zh: ['二选一', '随机抽两台，选较闲的那台。'],
  },
  herd: {
    seen: ['algorithms', '3.6'],
    en: ['herd', 'A crowd that trusts the same old news and runs to the same server.'],
    zh: ['羊群', '一群请求信了同一条旧消息，都往同一台服务器跑。'],
  },
  'black-hole': {
    seen: ['algorithms', '3.7'],
    en: ['black hole', 'A server that fails so fast that it always looks free, and draws all in.'],
    zh: ['黑洞', '出错出得太快，看起来总是空闲，于是把请求都吸进去的服务器。'],
  },
  'health-check': {
    seen: ['health', '4.2'],
    en: [
      'health check',
      'How a balancer learns which servers are well: by probes, or by what customers meet.',
    ],
    zh: ['健康检查', '负载均衡器弄清哪些服务器健康的办法：主动探测，或看顾客碰上了什么。'],
  },
  probe: {
    seen: ['health', '4.2'],
    en: ['probe', 'A question by which a balancer learns whether a server is well. Active check.'],
    zh: ['探测', '负载均衡器主动去问服务器好不好；也叫主动检查。'],
  },
  fall: {
    seen: ['health', '4.2'],
    en: ['fall', 'How many failures in a row take a server out.'],
    zh: ['失败阈值', '连续失败多少次才摘除。'],
  },
  rise: {
    seen: ['health', '4.2'],
    en: ['rise', 'How many passes in a row let a server back in.'],
    zh: ['恢复阈值', '连续通过多少次才恢复。'],
  },
  'false-alarm': {
    seen: ['health', '4.6'],
    en: ['false alarm', 'A server is taken out although nothing is wrong with it.'],
    zh: ['误报', '服务器没有毛病，却被摘除。'],
  },
  panic: {
    seen: ['health', '4.7'],
    en: ['panic', 'Too few servers look well, so all are used. Also: fail open.'],
    zh: ['恐慌', '看起来健康的太少，于是全部启用；也叫失效放行。'],
  },
  'passive-check': {
    seen: ['health', 'told'],
    en: ['passive check', 'A balancer judges servers by what its customers meet there.'],
    zh: ['被动检查', '根据客户碰上的结果来判断服务器。'],
  },
  'slow-start': {
    seen: ['health', '4.10'],
    en: ['slow start', 'The share of a server that has been let back in grows bit by bit.'],
    zh: ['慢启动', '刚恢复的服务器，份额一点一点地加。'],
  },
  'consistent-hashing': {
    seen: ['algorithms', '3.9'],
    en: ['consistent hashing', 'A hash by which few keys change hands when servers change.'],
    zh: ['一致性哈希', '服务器增减时，只有少数键换主人的哈希办法。'],
  },
  'layer-4': {
    seen: ['layers', '2.2'],
    en: [
      'layer 4',
      'Transport: what is on the label: address, port, TCP or UDP. L4 load balancing goes by it.',
    ],
    zh: [
      '四层',
      '传输层：面单上的东西，即地址、端口、TCP 或 UDP；只看这些的叫四层负载均衡（L4）。',
    ],
  },
  'layer-7': {
    seen: ['layers', '2.2'],
    en: [
      'layer 7',
      'Application: what is inside, such as host, path, cookies. L7 load balancing goes by it.',
    ],
    zh: [
      '七层',
      '应用层：里面的东西，例如主机、路径、头部和 Cookie；看这些的叫七层负载均衡（L7）。',
    ],
  },
  pinned: {
    seen: ['layers', '2.2'],
    en: ['pinned', 'Tied to a server by a connection that stays open.'],
    zh: ['钉住', '被一条不断的连接拴在一台服务器上。'],
  },
  multiplexing: {
    seen: ['layers', '2.4'],
    en: ['multiplexing', 'Many requests at once in one connection.'],
    zh: ['多路复用', '一条连接里同时走许多请求。'],
  },
  'maximum-age': {
    seen: ['layers', '2.5'],
    en: ['maximum age', 'How old a connection may grow before it is closed.'],
    zh: ['最长寿命', '一条连接最多留多久就要关掉。'],
  },
  route: {
    seen: ['layers', '2.7'],
    en: ['route', 'What sends the requests that look so, by their path for one, to a pool.'],
    zh: ['路由', '按请求的样子，例如路径，决定送往哪个服务器池。'],
  },
  'time-to-live': {
    seen: ['layers', '2.13'],
    en: ['time to live', 'How long an answer may be kept and given again. Also: TTL.'],
    zh: ['存活时间', '一个响应可以留多久、再给别人用；也叫 TTL。'],
  },
  stampede: {
    seen: ['layers', '2.14'],
    en: ['stampede', 'All who miss an expired answer fetch it at once. Also: thundering herd.'],
    zh: ['惊群', '响应一过期，扑空的请求同时去取；也叫缓存击穿。'],
  },
  coalescing: {
    seen: ['layers', '2.14'],
    en: ['coalescing', 'One request fetches, and all who ask for the same wait for its answer.'],
    zh: ['请求合并', '一个请求去取，要同样东西的都等它的响应。'],
  },
  'stale-while-revalidate': {
    seen: ['layers', '2.14'],
    en: ['stale while revalidate', 'The old answer is given while the new one is fetched.'],
    zh: ['先旧后新', '新的还在取，先把旧的给出去；HTTP 里叫 stale-while-revalidate。'],
  },
  'tls-passthrough': {
    seen: ['layers', '2.17'],
    en: ['TLS passthrough', 'The balancer passes on what is encrypted, and the server ends TLS.'],
    zh: ['透传', '均衡器把加密的内容原样往下传，由服务器解密。'],
  },
  'early-data': {
    seen: ['layers', '2.17'],
    en: ['early data', 'A request that comes along with the handshake of TLS 1.3. Also: 0-RTT.'],
    zh: ['提前发数据', '跟着 TLS 1.3 的握手一起来的请求；也叫 0-RTT。'],
  },
  handshake: {
    seen: ['layers', '2.16'],
    en: ['handshake', 'What both sides say to each other before the first request may go.'],
    zh: ['握手', '第一个请求上路之前，双方先要说的那几句话。'],
  },
  'web-application-firewall': {
    seen: ['layers', '2.18'],
    en: ['web application firewall', 'Turns away what looks like an attack. Also: WAF.'],
    zh: ['应用防火墙', '把字面上像攻击的请求挡回去；也叫 WAF。'],
  },
  'direct-return': {
    seen: ['layers', '2.21'],
    en: ['direct return', 'Servers answer past the balancer. Also: direct server return, DSR.'],
    zh: ['直接返回', '响应绕过均衡器，由服务器直接给客户端；也叫 DSR。'],
  },
  resolver: {
    seen: ['layers', '2.22'],
    en: ['resolver', 'Asks name servers for clients, and remembers what it was told.'],
    zh: ['解析器', '替客户端去问域名服务器，并且记住答案。'],
  },
  'equal-cost-multipath': {
    seen: ['layers', '2.23'],
    en: ['equal-cost multipath', 'Routers spread flows over paths that are as good. Also: ECMP.'],
    zh: ['等价多路径', '路由器把流分到几条一样好的路上；也叫 ECMP。'],
  },
  'kernel-space': {
    seen: ['layers', '2.19'],
    en: ['kernel space', 'Where the operating system works. Programs work in user space.'],
    zh: ['内核', '操作系统自己干活的地方；程序在用户空间里干活。'],
  },
  'littles-law': {
    seen: ['why', 'users'],
    en: ['Little’s law', 'Mean number present = arrivals per second × mean time of stay.'],
    zh: ['利特尔法则', '系统中的平均个数 = 每秒到达数 × 平均停留时间。'],
  },
  'blue-green-deployment': {
    seen: ['blue-green', '6.7'],
    en: [
      'blue-green deployment',
      'The new version starts beside the old, and all requests change over at once.',
    ],
    zh: ['蓝绿部署', '新版本在旧版本旁边起好，所有请求一次切过去。'],
  },
  'vertical-scaling': {
    seen: ['why', '1.6'],
    en: ['vertical scaling', 'A larger machine. Also: scale up.'],
    zh: ['垂直扩展', '换更大的机器；也叫纵向扩展。'],
  },
  'horizontal-scaling': {
    seen: ['why', '1.6'],
    en: ['horizontal scaling', 'More machines. Also: scale out.'],
    zh: ['水平扩展', '增加机器；也叫横向扩展。'],
  },
  'single-point-of-failure': {
    seen: ['why', '1.7'],
    en: ['single point of failure', 'A part whose failure takes everything with it.'],
    zh: ['单点故障', '一个部件坏了，整体就跟着停。'],
  },
  headroom: {
    seen: ['why', '1.9'],
    en: ['headroom', 'Capacity left free, so that the rest can carry a lost server.'],
    zh: ['余量', '留空的容量，少了一台时其余的接得住。'],
  },
  scenario: {
    seen: ['why', '1.1'],
    en: ['scenario', 'A system and its traffic, written down.'],
    zh: ['场景', '写下来的一套系统和它的流量。'],
  },
  seed: {
    seen: ['why', '1.2'],
    en: ['seed', 'The number from which all chance of a run follows.'],
    zh: ['种子', '一个数，一次运行里所有的偶然都由它决定。'],
  },
  run: {
    seen: ['why', '1.2'],
    en: ['run', 'A scenario, a seed, and what was changed on the way.'],
    zh: ['运行', '一个场景、一个种子，加上途中的改动。'],
  },
  intervention: {
    seen: ['why', '1.7'],
    en: ['intervention', 'A change made to a run at one instant.'],
    zh: ['干预', '在某一时刻对运行作的改动。'],
  },
} as const satisfies Readonly<Record<string, Term>>
