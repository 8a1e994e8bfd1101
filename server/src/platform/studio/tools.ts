import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Programs of the system that a place may have or not. */
export type Tool = 'ffmpeg' | 'ffprobe' | 'pdftoppm'

export function findTool(name: Tool): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null
}

/** Null where the tool is not there or can do nothing with what it was given. */
export function runTool(name: Tool, args: readonly string[], mostMs: number): Promise<Buffer | null> {
  const path = findTool(name)
  if (path === null) return Promise.resolve(null)
  const options = { encoding: 'buffer', timeout: mostMs, killSignal: 'SIGKILL', maxBuffer: 8 * 1024 * 1024 } as const
  return new Promise((resolve) => {
    const child = execFile(path, [...args], options, (error, stdout) => resolve(error === null ? stdout : null))
    child.stdin?.end()
  })
}
