// 2.18 with a firewall at the desk. Its rule also finds what an honest customer of a credit union
// asks for: a false positive.
import type { ScenarioDocument } from '../schema'
import { deskBricks } from './deskBricks'

/** The same customers and servers behind a desk that looks for bricks. */
export const deskFirewall: ScenarioDocument = {
  ...deskBricks,
  gateway: {
    ...deskBricks.gateway,
    firewall: {
      rules: [{ name: 'sql-union', where: 'query', regex: '[uU][nN][iI][oO][nN] +[sS][eE][lL]' }],
    },
  },
}
