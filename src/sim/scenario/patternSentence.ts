// Why a text is no regular expression of the subset, in English; a page has words of its own.
import { type Fault, faults } from '../pattern/syntax'

const sentences: Readonly<Record<Fault, string>> = {
  'back-reference': 'back-references are not part of the subset',
  'look-around': 'looking ahead or back is not part of the subset',
  boundary: 'word boundaries are not part of the subset',
  'group-open': 'this group is not closed',
  'group-closed': 'no group is open here',
  'group-kind': 'groups have no names and no flags in the subset',
  'set-open': 'this set of characters is not closed',
  'set-order': 'this range of characters ends before it begins',
  'repeat-nothing': 'there is nothing here to repeat',
  'repeat-twice': 'what is repeated already is not repeated again',
  'repeat-bounds': 'a repetition goes from less to more, up to 1,000 times',
  escape: 'this escape has no meaning',
  'too-large': 'its repetitions come to more than 2,000 steps',
}

const isFault = (fault: unknown): fault is Fault => faults.some((one) => one === fault)

/** The reason in words; the code itself where it is not known. */
export const patternSentence = (fault: unknown): string =>
  isFault(fault) ? sentences[fault] : String(fault)
