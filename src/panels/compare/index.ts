// Two to four rules side by side, with the same customers in every lane.
import { meanDifference } from '../../charts/rows/difference'
import { m } from '../../i18n'
import { condition } from '../controls/condition'
import { rate } from '../controls/rate'
import { speed } from '../controls/speed'
import { work } from '../controls/work'
import type { PanelManifest } from '../panel'

export const compare: PanelManifest = {
  id: 'compare',
  title: m.panel_compare,
  laneRange: { least: 2, most: 4 },
  examples: [
    {
      id: 'turns-or-dice',
      title: m.panel_compare_turns_or_dice,
      lanes: ['turns-random', 'turns-steady'],
    },
    {
      id: 'unequal-work',
      title: m.panel_compare_unequal_work,
      lanes: ['dice-unequal-work', 'turns-unequal-work'],
    },
    {
      id: 'least-connections',
      title: m.panel_compare_least_connections,
      lanes: ['turns-unequal-work', 'fewest-first'],
    },
    {
      id: 'unequal-machines',
      title: m.panel_compare_unequal_machines,
      lanes: ['odd-counter', 'odd-counter-weights', 'odd-counter-fewest'],
    },
    {
      id: 'stale-weights',
      title: m.panel_compare_stale_weights,
      lanes: ['stale-weights', 'stale-weights-fewest'],
    },
    {
      id: 'stale-reports',
      title: m.panel_compare_stale_reports,
      lanes: ['stale-reports-random', 'stale-reports', 'stale-reports-two', 'stale-reports-live'],
    },
    {
      id: 'black-hole',
      title: m.panel_compare_black_hole,
      lanes: ['black-hole-turns', 'black-hole-two', 'black-hole', 'black-hole-last'],
    },
    {
      id: 'same-path',
      title: m.panel_compare_same_path,
      lanes: ['path-caches-turns', 'path-caches-modulo', 'path-caches'],
    },
    {
      id: 'products',
      title: m.panel_compare_products,
      lanes: ['product-nginx', 'product-haproxy', 'product-envoy', 'product-lvs'],
      seed: 1,
    },
    {
      id: 'many-balancers',
      title: m.panel_compare_many_balancers,
      lanes: ['many-balancers-random', 'many-balancers', 'many-balancers-truth', 'one-balancer'],
    },
    {
      id: 'odd-machines',
      title: m.panel_compare_odd_machines,
      lanes: ['odd-machines', 'odd-machines-weights', 'odd-machines-fewest'],
    },
    {
      id: 'new-connections',
      title: m.panel_compare_new_connections,
      lanes: ['parcels-new-four', 'parcels-new-seven'],
    },
    {
      id: 'kept-connections',
      title: m.panel_compare_kept_connections,
      lanes: ['parcels-kept-four', 'parcels-kept-seven'],
    },
    {
      id: 'heavy-client',
      title: m.panel_compare_heavy_client,
      lanes: ['parcels-heavy-four', 'parcels-heavy-seven'],
    },
    {
      id: 'one-connection',
      title: m.panel_compare_one_connection,
      lanes: ['parcels-one-four', 'parcels-one-seven'],
    },
    {
      id: 'server-joins',
      title: m.panel_compare_server_joins,
      lanes: ['parcels-join-four', 'parcels-join-seven', 'parcels-join-age'],
    },
    {
      id: 'letters-and-pianos',
      title: m.panel_compare_letters,
      lanes: ['letters-pianos', 'letters-pianos-routed'],
    },
    {
      id: 'four-servers',
      title: m.panel_compare_four_servers,
      lanes: ['letters-pianos-together', 'letters-pianos-four'],
    },
    {
      id: 'answers-kept',
      title: m.panel_compare_answers_kept,
      lanes: ['desk-cache', 'desk-cache-ten', 'desk-cache-thirty'],
    },
    {
      id: 'handshakes',
      title: m.panel_compare_handshakes,
      lanes: ['handshakes-twelve', 'handshakes-resumed', 'handshakes-thirteen', 'handshakes-kept'],
    },
    {
      id: 'desk-at-work',
      title: m.panel_compare_desk_at_work,
      lanes: ['desk-shakes-hands', 'desk-resumes', 'desk-keeps', 'desk-passes'],
      speed: 0.1,
    },
    {
      id: 'direct-return',
      title: m.panel_compare_direct_return,
      lanes: ['answers-through', 'answers-past'],
      speed: 0.1,
    },
    {
      id: 'one-name',
      title: m.panel_compare_one_name,
      lanes: ['names-unseen', 'names-minute', 'names-short', 'names-stubborn'],
    },
    {
      id: 'equal-paths',
      title: m.panel_compare_equal_paths,
      lanes: ['paths-modulo', 'paths-consistent', 'paths-maglev'],
    },
    {
      id: 'hot-page',
      title: m.panel_compare_hot_page,
      lanes: ['hot-page-each', 'hot-page-one', 'hot-page-stale'],
    },
    {
      id: 'varied',
      title: m.panel_compare_varied,
      lanes: ['varied-none', 'varied-language', 'varied-browser'],
    },
    {
      id: 'sealed',
      title: m.panel_compare_sealed,
      lanes: ['sealed-passed', 'sealed-ended', 'sealed-again', 'sealed-early'],
    },
    {
      id: 'smaller',
      title: m.panel_compare_smaller,
      lanes: ['smaller-none', 'smaller-usual', 'smaller-thorough'],
      speed: 0.1,
    },
    {
      id: 'reports',
      title: m.panel_compare_reports,
      lanes: ['reports-waited', 'reports-timed'],
    },
    {
      id: 'proxied',
      title: m.panel_compare_proxied,
      lanes: ['proxied-unread', 'proxied-added', 'proxied-set'],
    },
    {
      id: 'scale-out',
      title: m.panel_compare_scale_out,
      lanes: ['scale-out-four', 'scale-out-seven', 'scale-out-age'],
    },
    {
      id: 'firewall',
      title: m.panel_compare_firewall,
      lanes: ['desk-bricks', 'desk-firewall'],
    },
  ],
  files: import.meta.glob('./examples/*.json', { import: 'default' }),
  controls: [rate({ min: 0.5, max: 20, step: 0.1 }), work],
  onServer: [speed, condition],
  rows: [
    { key: 'lane-0', row: 'latency', lane: 0 },
    { key: 'lane-1', row: 'latency', lane: 1 },
    { key: 'mean-difference', row: meanDifference, lane: 0, against: 1 },
  ],
  parts: async () => ({ Whole: (await import('./CompareBody')).CompareBody }),
}
