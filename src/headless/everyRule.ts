// Imported for what it does: a command plays whatever rule a document names, and waits for none.
import { shelveAll } from '../sim'

shelveAll()
