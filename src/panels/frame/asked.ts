import { createContext } from 'react'

/** Whether a question about the panel waits for its answer: what would compute it is not told
 * meanwhile. */
export const AskedContext = createContext(false)
