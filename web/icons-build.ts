import type { Plugin } from 'vite'

const icon = /\/lucide-react\/dist\/esm\/icons\/(?!index\.)[\w-]+\.mjs$/
/** The lines of an icon, as lucide writes them; what follows says what else it is called. */
const lines = /\bnode: (\[[\s\S]*?\])(?:,\n {2}\w+:[\s\S]*?)?\n\};/
/** Tells lines apart for React, which their order does as well. */
const key = /,?\s*key: "\w+"/g

/** Draws icons by a few lines of our own: lucide's way to a picture weighs more than all icons of a room. */
export function icons(): Plugin {
  return {
    name: 'icons',
    transform: {
      filter: { id: icon },
      handler(code, id) {
        const drawn = lines.exec(code)?.[1]
        // Some files only say another name of what is drawn elsewhere.
        if (drawn === undefined && code.includes('__iconData')) throw new Error(`${id} is not written as icons were`)
        if (drawn === undefined) return null
        const draw = JSON.stringify(`${import.meta.dirname}/src/ui/draw-icon.ts`)
        return {
          code: `import drawIcon from ${draw}\nexport default /* @__PURE__ */ drawIcon(${drawn.replaceAll(key, '')})`,
          map: null,
        }
      },
    },
  }
}
