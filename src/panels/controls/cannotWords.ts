// Why a product cannot do what a policy asks for, in the reader's language. A module of its own, so
// that a page loads these sentences only where one is asked for.
import { m } from '../../i18n'
import type { CannotId } from '../../sim'

/** The sentence of each reason. */
export const cannotWords: Readonly<Record<CannotId, () => string>> = {
  'envoy-central-queue': m.cannot_envoy_central_queue,
  'envoy-first': m.cannot_envoy_first,
  'envoy-hash': m.cannot_envoy_hash,
  'envoy-ip-hash': m.cannot_envoy_ip_hash,
  'envoy-join-idle-queue': m.cannot_envoy_join_idle_queue,
  'envoy-join-shortest-queue': m.cannot_envoy_join_shortest_queue,
  'envoy-least-response-time': m.cannot_envoy_least_response_time,
  'envoy-never-queue': m.cannot_envoy_never_queue,
  'envoy-shortest-expected-delay': m.cannot_envoy_shortest_expected_delay,
  'haproxy-central-queue': m.cannot_haproxy_central_queue,
  'haproxy-join-idle-queue': m.cannot_haproxy_join_idle_queue,
  'haproxy-join-shortest-queue': m.cannot_haproxy_join_shortest_queue,
  'haproxy-least-response-time': m.cannot_haproxy_least_response_time,
  'haproxy-maglev': m.cannot_haproxy_maglev,
  'haproxy-never-queue': m.cannot_haproxy_never_queue,
  'haproxy-peak-ewma': m.cannot_haproxy_peak_ewma,
  'haproxy-shortest-expected-delay': m.cannot_haproxy_shortest_expected_delay,
  'lvs-bounded-ring-hash': m.cannot_lvs_bounded_ring_hash,
  'lvs-central-queue': m.cannot_lvs_central_queue,
  'lvs-first': m.cannot_lvs_first,
  'lvs-hash': m.cannot_lvs_hash,
  'lvs-join-idle-queue': m.cannot_lvs_join_idle_queue,
  'lvs-join-shortest-queue': m.cannot_lvs_join_shortest_queue,
  'lvs-least-response-time': m.cannot_lvs_least_response_time,
  'lvs-peak-ewma': m.cannot_lvs_peak_ewma,
  'lvs-random': m.cannot_lvs_random,
  'lvs-ring-hash': m.cannot_lvs_ring_hash,
  'nginx-bounded-ring-hash': m.cannot_nginx_bounded_ring_hash,
  'nginx-central-queue': m.cannot_nginx_central_queue,
  'nginx-first': m.cannot_nginx_first,
  'nginx-join-idle-queue': m.cannot_nginx_join_idle_queue,
  'nginx-join-shortest-queue': m.cannot_nginx_join_shortest_queue,
  'nginx-maglev': m.cannot_nginx_maglev,
  'nginx-never-queue': m.cannot_nginx_never_queue,
  'nginx-peak-ewma': m.cannot_nginx_peak_ewma,
  'nginx-shortest-expected-delay': m.cannot_nginx_shortest_expected_delay,
}
