// The still on the course's first page: both shops at 22 s of the same fourteen requests a second,
// as the engine leaves them. Prints JSON; the page draws it without loading the engine.
import './everyRule'
import { heroStill } from './heroStill'

console.log(JSON.stringify(heroStill(), null, 1))
