// Workers as chunks of the one build: a worker imports the very files that its page has loaded
// already, instead of a second copy of the simulation.
const ASKED = /new Worker\(\s*new URL\(\s*'([^']+\.worker)\.ts',\s*import\.meta\.url\s*\)/g

/** For the build alone; the development server and the tests start workers as they stand. */
export function sharedWorkers() {
  return {
    name: 'counterflow-workers',
    apply: 'build',
    enforce: 'pre',
    async transform(code, file) {
      if (!file.includes('/src/') || !code.includes('new Worker(')) return null
      const found = [...code.matchAll(ASKED)]
      let written = code
      for (const [whole, path] of found) {
        const worker = await this.resolve(`${path}.ts`, file)
        if (!worker) throw new Error(`${file} asks for a worker that does not exist: ${path}`)
        const chunk = this.emitFile({ type: 'chunk', id: worker.id })
        written = written.replace(whole, `new Worker(import.meta.ROLLUP_FILE_URL_${chunk}`)
      }
      return written === code ? null : { code: written, map: null }
    },
  }
}
