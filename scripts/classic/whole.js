// What stands before the chunks of the course in one file (single.mjs): it puts them together as
// runtime.js does, but all of them are there. A worker is given the text of those that it needs.
;(function runtime() {
  const [bodies, made] = [{}, {}]
  let [listed, reached] = [null, {}]
  const need = (path) => {
    const name = path.replace('./', '')
    if (!made[name]) {
      made[name] = {}
      bodies[name](made[name], need)
    }
    return made[name]
  }
  self.counterflow = {
    define: (name, body) => {
      bodies[name] = body
    },
    /** Says which chunks a worker may need, by the one that it begins with. */
    reach: (lists) => {
      reached = lists
    },
    /** Tells exports by getters: a variable may change after it was imported. */
    tell: (target, getters) => {
      for (const key in getters)
        Object.defineProperty(target, key, { enumerable: true, get: getters[key] })
    },
    need,
    /** The first of these chunks, which needs the others. */
    load: (names) => (listed ? listed(names) : Promise.resolve().then(() => need(names[0]))),
    /** A worker out of a chunk and what it needs. */
    worker: (ask) => {
      let text = []
      listed = (names) => {
        const told = (name) => `counterflow.define(${JSON.stringify(name)},${bodies[name]});`
        text = [`(${runtime})();`, ...reached[names[0]].map(told)]
        text.push(`counterflow.need(${JSON.stringify(names[0])})`)
        return new Promise(() => {})
      }
      try {
        ask()
      } finally {
        listed = null
      }
      const address = URL.createObjectURL(new Blob(text, { type: 'text/javascript' }))
      const worker = new Worker(address)
      URL.revokeObjectURL(address)
      return worker
    },
  }
})()
