// What identifies a run beside its data: the edition of the engine, and how live acts are stamped.
import { type SimTime, simTime } from './time'

/** The version of the engine's behavior: it changes whenever an old run would give another log. */
export const ENGINE_REVISION = '1'

/** The stamp of a live intervention: one microsecond after everything that has happened. */
export const stampAfter = (at: SimTime): SimTime => simTime(at + 1)
