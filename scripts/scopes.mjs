// Which messages are a panel's own: nothing says them before its manifest has been run. What runs
// before is found in the modules of a build, with whatever leads on from a manifest left out.

const DOOR = /\/src\/panels\/([\w-]+)\/index\.ts$/
const SAID = /\bm\.(\w+)/g
const MESSAGE = /\/i18n\/paraglide\//

/** The panel whose manifest this module is, or undefined. */
export const panelAt = (id) => DOOR.exec(id)?.[1]

/** The modules of a build, as its plugins see them: what each says, and what it leads to. */
export function modulesOf(context) {
  const ids = [...context.getModuleIds()].filter((id) => !MESSAGE.test(id))
  return new Map(
    ids.map((id) => {
      const { code, isEntry, importedIds, dynamicallyImportedIds } = context.getModuleInfo(id)
      const said = new Set([...(code ?? '').matchAll(SAID)].map(([, name]) => name))
      return [id, { said, isEntry, next: [...importedIds, ...dynamicallyImportedIds] }]
    }),
  )
}

/** What can be said before the manifest of a panel has been run. */
export function saidWithout(modules, panel) {
  const [seen, said] = [new Set(), new Set()]
  const open = [...modules.keys()].filter((id) => modules.get(id).isEntry)
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const module = modules.get(id)
    if (!module || seen.has(id) || panelAt(id) === panel) continue
    seen.add(id)
    for (const name of module.said) said.add(name)
    open.push(...module.next)
  }
  return said
}

/** The messages of each panel that are its own. */
export function scopesOf(modules) {
  const all = new Set([...modules.values()].flatMap(({ said }) => [...said]))
  const panels = [...modules.keys()].map(panelAt).filter((panel) => panel !== undefined)
  return panels.map((panel) => {
    const elsewhere = saidWithout(modules, panel)
    return { panel, names: [...all].filter((name) => !elsewhere.has(name)).sort() }
  })
}
