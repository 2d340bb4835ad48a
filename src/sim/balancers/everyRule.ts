// Imported for what it does, before every test: puts all policies on the shelf, so that any run can
// begin at once.
import { shelveAll } from '.'

shelveAll()
