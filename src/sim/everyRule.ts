// Imported for what it does, before every test: puts all policies and functions at hand, so that
// any run can begin at once.
import { shelveAll } from './shelveAll'

shelveAll()
