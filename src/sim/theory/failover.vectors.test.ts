// What the reference files say of availability, of copies of data and of the room that regions
// need, through the functions that the figures are computed by.
import { describe, expect, it } from 'vitest'
import availability from '../vectors/availability.json'
import { cellsOf } from '../vectors/cells'
import regions from '../vectors/dns-multiregion.json'
import { atLeast, downtime, steady } from './availability'
import { backupAge, noticing, recovery, survivorLoad, usableShare, writesAtRisk } from './failover'

const [uptime, names] = [cellsOf(availability), cellsOf(regions)]

const idsIn = (file: { vectors: readonly { id: string }[] }, form: RegExp) =>
  file.vectors.map(({ id }) => id).filter((id) => form.test(id))

describe('availability', () => {
  it.each(idsIn(availability, /^avail-[\d.]+$/))('is so much time without: %s', (id) => {
    const { input, wanted } = uptime(id)
    const { minutesAYear, secondsAMonth } = downtime(input('availability'))
    expect(minutesAYear).toBeCloseTo(wanted('minutes_per_year'), 6)
    expect(secondsAMonth).toBeCloseTo(wanted('seconds_per_30d'), 6)
  })

  it.each(idsIn(availability, /parallel/))('of parts of which one suffices: %s', (id) => {
    const { input, wanted } = uptime(id)
    expect(atLeast(1, input('n'), input('a'))).toBeCloseTo(wanted('availability'), 9)
  })

  it.each(idsIn(availability, /kofn/))('of parts of which some are needed: %s', (id) => {
    const { input, wanted } = uptime(id)
    const found = atLeast(input('k'), input('n'), input('a'))
    expect(found).toBeCloseTo(wanted('availability'), 8)
  })

  it.each(idsIn(availability, /mtbf/))('of what fails and is repaired: %s', (id) => {
    const { input, wanted } = uptime(id)
    expect(steady(input('mtbf_h'), input('mttr_h'))).toBeCloseTo(wanted('availability'), 8)
  })

  it('has no other rows', () => {
    expect(idsIn(availability, /^(avail-[\d.]+|avail-(parallel|kofn|mtbf).*|capacity.*)$/)).toEqual(
      availability.vectors.map(({ id }) => id),
    )
  })
})

describe('regions', () => {
  it.each(idsIn(availability, /^capacity/))('leave room for one that is gone: %s', (id) => {
    const { input, wanted } = uptime(id)
    expect(usableShare(input('zones'))).toBeCloseTo(wanted('max_utilisation'), 6)
  })

  it.each(idsIn(regions, /^active-active/))('take over what one had: %s', (id) => {
    const { input, wanted } = names(id)
    expect(usableShare(input('regions'))).toBe(wanted('max_normal_utilisation'))
    expect(survivorLoad(input('regions'))).toBe(wanted('traffic_multiplier_on_survivors'))
  })

  it.each(idsIn(regions, /^rpo-async/))('lose what is not copied: %s', (id) => {
    const { input, wanted } = names(id)
    const lag = input('replication_lag_s')
    expect(lag).toBe(wanted('rpo_s'))
    expect(writesAtRisk(lag, input('writes_per_s'))).toBe(wanted('writes_lost_on_failover'))
  })

  it.each(idsIn(regions, /^rpo-backup/))('restored from a backup are as old as it: %s', (id) => {
    const { input, wanted } = names(id)
    const { most, mean } = backupAge(input('backup_every_h'))
    expect([most, mean]).toEqual([wanted('worst_rpo_h'), wanted('mean_rpo_h')])
  })

  it.each(idsIn(regions, /^r53-failover-\d/))('are found by a name in time: %s', (id) => {
    const { input, wanted } = names(id)
    const timing = {
      interval: input('interval_s'),
      fall: input('failure_threshold'),
      ttl: input('ttl_s'),
    }
    const { least, most } = noticing(timing)
    expect([least, most]).toEqual(wanted('detection_s_per_checker'))
    expect(recovery(timing).most).toBe(wanted('worst_case_total_s'))
  })
})
