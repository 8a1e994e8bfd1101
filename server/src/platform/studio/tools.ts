import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Programs of the system that a place may have or not. */
const tools = ['ffmpeg', 'ffprobe', 'pdftoppm'] as const
type Tool = (typeof tools)[number]

export function missingTools(): Tool[] {
  return tools.filter((name) => findTool(name) === null)
}

function findTool(name: Tool): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null
}

/** Null where the tool is not there or can do nothing with what it was given. One that is too slow could do nothing, unless it `mustEnd`. */
export function runTool(
  name: Tool,
  args: readonly string[],
  mostMs: number,
  { mustEnd = false }: { readonly mustEnd?: boolean } = {},
): Promise<Buffer | null> {
  const path = findTool(name)
  if (path === null) return Promise.resolve(null)
  const options = { encoding: 'buffer', timeout: mostMs, killSignal: 'SIGKILL', maxBuffer: 8 * 1024 * 1024 } as const
  return new Promise((resolve, reject) => {
    const child = execFile(path, [...args], options, (error, stdout) => {
      if (error?.killed === true && mustEnd) reject(new Error(`${name} took too long`))
      else resolve(error === null ? stdout : null)
    })
    child.stdin?.end()
  })
}
