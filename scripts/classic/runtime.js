// What stands before the first of the classic scripts of an embed, in pages and in workers: it puts
// chunks together that the bundler wrote as `function (exports, require)`.
;(() => {
  if (self.counterflow) return
  const base = self.counterflowBase ?? document.currentScript.src.replace(/[^/]*$/, '')
  const [bodies, made, asked] = [{}, {}, {}]
  let listed = null
  const fetchOne = (name) =>
    new Promise((done, fail) => {
      if (bodies[name]) return done()
      if (self.importScripts) {
        importScripts(base + name)
        return done()
      }
      const script = document.createElement('script')
      script.onload = done
      script.onerror = () => {
        delete asked[name] // another try may find the way again
        script.remove()
        fail(new Error(`${name} cannot be loaded`))
      }
      script.src = base + name
      document.head.append(script)
    })
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
    /** Tells exports by getters: a variable may change after it was imported. */
    tell: (target, getters) => {
      for (const key in getters)
        Object.defineProperty(target, key, { enumerable: true, get: getters[key] })
    },
    need,
    /** Loads the first of these chunks; the others are what it needs. */
    load: (names) => {
      if (listed) return listed(names)
      const all = names.map((name) => (asked[name] ??= fetchOne(name)))
      return Promise.all(all).then(() => need(names[0]))
    },
    /** A worker out of a chunk: a frame without an origin may start none but from a blob. */
    worker: (ask) => {
      let text = ''
      listed = (names) => {
        const first = JSON.stringify(names[0])
        const files = JSON.stringify(names.map((name) => base + name).reverse())
        text = `self.counterflowBase=${JSON.stringify(base)};importScripts(...${files});`
        text += `counterflow.need(${first})`
        return new Promise(() => {})
      }
      try {
        ask()
      } finally {
        listed = null
      }
      const address = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }))
      const worker = new Worker(address)
      URL.revokeObjectURL(address)
      return worker
    },
  }
})()
