// Why a user was sent elsewhere, and how a cart was lost, in words.
import { m } from '../../i18n'
import { type AffinityReason, affinityReasons, type CartLoss, cartLosses } from '../../sim'

const moves: Readonly<Record<AffinityReason, () => string>> = {
  rule: m.sessions_why_rule,
  named: m.sessions_why_named,
  new: m.sessions_why_new,
  unknown: m.sessions_why_unknown,
  'no-entry': m.sessions_why_no_entry,
  expired: m.sessions_why_expired,
  gone: m.sessions_why_gone,
  down: m.sessions_why_down,
  out: m.sessions_why_out,
  refused: m.sessions_why_refused,
  full: m.sessions_why_full,
  address: m.sessions_why_address,
  again: m.sessions_why_again,
  forgotten: m.sessions_why_forgotten,
}

const losses: Readonly<Record<CartLoss, () => string>> = {
  moved: m.sessions_loss_moved,
  expired: m.sessions_loss_expired,
  burned: m.sessions_loss_burned,
  forgotten: m.sessions_loss_forgotten,
  unreadable: m.sessions_loss_unreadable,
}

/** Why a user was sent elsewhere, by the number of the reason. */
export const moveReason = (code: number): string => moves[affinityReasons[code] ?? 'rule']()

/** How a cart was lost, by the number of the reason. */
export const lossReason = (code: number): string => losses[cartLosses[code] ?? 'moved']()
