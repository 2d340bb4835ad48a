// The pages that were read for the table. "tried" is no page: the programs themselves were run.

/** Addresses by the name that the table uses. */
export const sources = {
  nginx: 'https://github.com/nginx/nginx/blob/master/README.md',
  'nginx-upstream': 'https://nginx.org/en/docs/http/ngx_http_upstream_module.html',
  haproxy: 'https://github.com/haproxy/haproxy/blob/master/doc/intro.txt',
  'haproxy-manual': 'https://github.com/haproxy/haproxy/blob/master/doc/configuration.txt',
  'haproxy-socket': 'https://www.haproxy.com/documentation/hapee/1-8r2/api/runtime-api/',
  'haproxy-lua': 'https://www.haproxy.com/blog/5-ways-to-extend-haproxy-with-lua',
  envoy: 'https://www.envoyproxy.io/docs/envoy/latest/intro/what_is_envoy',
  'envoy-api': 'https://github.com/envoyproxy/data-plane-api/tree/main/envoy',
  'envoy-lua':
    'https://www.envoyproxy.io/docs/envoy/v1.18.2/intro/arch_overview/other_features/scripting',
  alb: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/introduction.html',
  'alb-guide': 'https://github.com/awsdocs/elb-application-load-balancers-user-guide',
  'alb-price': 'https://aws.amazon.com/elasticloadbalancing/pricing/',
  tried: null,
} as const

/** A source. */
export type SourceId = keyof typeof sources

/** All of them, as they are numbered. */
export const sourceIds = Object.keys(sources) as SourceId[]

/** The number of a source, from 1. */
export const numberOf = (id: SourceId): number => sourceIds.indexOf(id) + 1
