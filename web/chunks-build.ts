import type { Rolldown } from 'vite'

const main = '/src/main.tsx'

/**
 * Which parts of the page come together. Left alone, the build makes a file of whatever two parts share, and a room would begin
 * with more than a hundred of them. Stages are in the order in which a person meets them; what one needs, a later one has already.
 */
const stages = [
  { name: 'start', roots: [main] },
  { name: 'doors', roots: ['/src/doors/doors.tsx'] },
  { name: 'frame', roots: ['/src/frame/frame.tsx'] },
  { name: 'room', roots: ['/src/conversation/room-screen.tsx'] },
  { name: 'wide', roots: ['/src/layout/wide-frame.tsx'] },
  { name: 'phone', roots: ['/src/layout/phone-frame.tsx'] },
  { name: 'home', roots: ['/src/home/home-screen.tsx', '/src/home/phone-home.tsx'] },
  {
    name: 'dialogs',
    roots: [
      '/src/switcher/switcher.tsx',
      '/src/message/overlays/message-menu.tsx',
      '/src/message/overlays/react-popover.tsx',
      '/src/message/overlays/person-dialog.tsx',
      '/src/conversation/header-menu.tsx',
    ],
  },
  { name: 'details', roots: ['/src/details/details-panel.tsx'] },
  {
    name: 'screens',
    roots: [
      '/src/inbox/inbox-screen.tsx',
      '/src/directory/directory-screen.tsx',
      '/src/people/people-screen.tsx',
      '/src/rooms/room-elsewhere.tsx',
    ],
  },
] as const
type Stage = (typeof stages)[number]
const [start, doors, frame, room, wide, phone, home] = stages
/** What stands in the frame, one beside the other. */
const inside = [room, wide, phone, home]

/** What catalogues of all languages are put together with: it is needed with the first of them. */
const isOfAllWords = (id: string) => /\/src\/words\/(together|span)\.ts$/.test(id)

interface Graph {
  getModuleInfo(id: string): Rolldown.ModuleInfo | null
}

/** Changes with React only, so that a new page leaves it in the browser's cache. */
const isReact = (id: string) => /\/node_modules\/(react|react-dom|scheduler)\/|rolldown\/runtime/.test(id)
/** What fields, dialogs and menus are made of. */
const isWidget = (id: string) => /\/node_modules\/@(base|floating)-ui\//.test(id)

/** Names every icon there is, and whoever imports it means but a few of them. */
const isIconList = (id: string) => id.endsWith('/lucide-react.mjs')

/** The icons that a module imports from the list of all. */
function iconsOf(code: string, list: Rolldown.ModuleInfo): string[] {
  const names = [...code.matchAll(/import\s*\{([^}]*)\}\s*from\s*["']lucide-react["']/g)]
    .flatMap(([, inner = '']) => inner.split(','))
    .map((name) => name.trim().split(/\s/)[0] ?? '')
  const folder = list.id.slice(0, list.id.lastIndexOf('/'))
  return names.flatMap((name) => {
    const file = new RegExp(`\\bas ${name}\\b[^;]*from '\\.(/icons/[^']+)'`).exec(list.code ?? '')?.[1]
    return file === undefined ? [] : [folder + file]
  })
}

/** All that is loaded with some modules: what they import, and what that imports. */
function closureOf(roots: readonly string[], graph: Graph): ReadonlySet<string> {
  const found = new Set(roots)
  for (const id of found) {
    const module = graph.getModuleInfo(id)
    for (const each of module?.importedIds ?? []) {
      const list = isIconList(each) ? graph.getModuleInfo(each) : null
      if (list === null) found.add(each)
      else for (const icon of iconsOf(module?.code ?? '', list)) found.add(icon)
    }
  }
  return found
}

export function chunkGroups(): Rolldown.CodeSplittingOptions {
  const closures = new Map<string, ReadonlySet<string>>()
  const isIn = (id: string, { name, roots }: Stage, graph: Graph) => {
    const closure =
      closures.get(name) ??
      closureOf(
        roots.map((root) => import.meta.dirname + root),
        graph,
      )
    closures.set(name, closure)
    return closure.has(id)
  }
  /** What is both at the door and behind it belongs to neither; nor does what two of those share that stand in the frame. */
  const comesWith = (id: string, stage: Stage, graph: Graph) => {
    if (id.endsWith(main)) return false
    if (isOfAllWords(id)) return stage === start
    const count = (...of: readonly Stage[]) => of.filter((each) => isIn(id, each, graph)).length
    if (stage === start && isIn(id, doors, graph) && count(frame, ...inside) > 0) return true
    if (stage === frame && count(...inside) > 1) return true
    return isIn(id, stage, graph)
  }
  // A group takes with it whatever its modules import, so packages are taken before what imports them, and what comes early before what comes late.
  const groupsOf = (stage: Stage) => {
    const named = (name: string, isWanted: (id: string) => boolean) => ({
      debugName: name,
      name: (id: string, graph: Graph) => (isWanted(id) && comesWith(id, stage, graph) ? name : null),
    })
    const whole = named(stage.name, () => true)
    return stage === start ? [whole] : [named(`${stage.name}-packages`, isWidget), whole]
  }
  const groups = [start, frame, ...inside, doors, ...stages].flatMap(groupsOf)
  return {
    groups: [
      { name: 'react', test: isReact, priority: groups.length },
      ...groups.map((group, at) => ({ ...group, priority: groups.length - 1 - at })),
    ],
  }
}
