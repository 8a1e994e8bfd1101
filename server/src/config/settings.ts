import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { nearest } from './nearest.ts'
import { BadValue, type Setting, type SettingName, settingsTable } from './table.ts'

/** The settings in force, by the names the operator knows. */
export type Settings = {
  readonly [N in SettingName]: (typeof settingsTable)[N] extends Setting<infer T> ? T : never
} & {
  /** Those that the operator has set; the others are as they are by themselves. */
  readonly given: ReadonlySet<SettingName>
}

/** Everything that is wrong with the settings, one line each: names and reasons, never values. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError'
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(`The settings are not right:\n${problems.map((problem) => `  ${problem}`).join('\n')}`)
    this.problems = problems
  }
}

type Environment = Readonly<Record<string, string | undefined>>

/** Reads the settings from the environment and from `parley.env` in the data folder; the environment wins. */
export function readSettings(environment: Environment, readFile = readIfPresent): Settings {
  const folder = resolve(environment['PARLEY_DATA_DIR'] || settingsTable.PARLEY_DATA_DIR.absent)
  const path = join(folder, 'parley.env')
  const problems: string[] = []
  const file = parseFile(readFile(path), problems)
  if (file['PARLEY_DATA_DIR'] !== undefined)
    problems.push('PARLEY_DATA_DIR: cannot be set in parley.env, which lies in that folder')
  for (const name of Object.keys({ ...file, ...environment })) {
    const isOurs = name.startsWith('PARLEY_') || name in file
    if (isOurs && !Object.hasOwn(settingsTable, name))
      problems.push(`${name}: there is no such setting${suggestion(name)}`)
  }
  const given = new Set<string>()
  const values = Object.entries<Setting<unknown>>(settingsTable).map(([name, setting]) => {
    const text = (environment[name] || file[name])?.trim()
    if (text === undefined || text === '') return [name, setting.absent]
    try {
      const value = setting.parse(text)
      given.add(name)
      return [name, value]
    } catch (error) {
      if (!(error instanceof BadValue)) throw error
      problems.push(`${name}: ${error.message}`)
      return [name, setting.absent]
    }
  })
  if (problems.length > 0) throw new SettingsError(problems)
  // Each value was made by the parser of its own name.
  return {
    ...(Object.fromEntries(values) as Settings),
    PARLEY_DATA_DIR: folder,
    given: given as ReadonlySet<SettingName>,
  }
}

function suggestion(name: string): string {
  const near = nearest(name, Object.keys(settingsTable))
  return near === null ? '' : `; did you mean ${near}?`
}

/** Lines of `NAME=value`; blank lines and those that begin with # are passed over, quotes around a value dropped. */
function parseFile(text: string, problems: string[]): Record<string, string> {
  const found: Record<string, string> = {}
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.trim()
    if (line === '' || line.startsWith('#')) continue
    const match = /^(?:export\s+)?([A-Za-z_]\w*)\s*=\s*(.*)$/.exec(line)
    if (match === null) problems.push(`parley.env line ${index + 1}: expected NAME=value`)
    else found[match[1] ?? ''] = (match[2] ?? '').replace(/^(["'])(.*)\1$/, '$2')
  }
  return found
}

function readIfPresent(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return ''
    throw new SettingsError([`${path}: cannot be read (${code})`])
  }
}
