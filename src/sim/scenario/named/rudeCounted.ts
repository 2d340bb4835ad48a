// 4.9: every status counts, and whoever asks for nonsense shuts the shop.
import { rudeShop } from './nightWatch'

/** The scenario as a document. */
export const rudeCounted = rudeShop('every-status')
