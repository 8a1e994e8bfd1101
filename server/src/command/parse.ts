import { nearest } from '../config/nearest.ts'
import { type CommandName, commandNames, commandOf } from './commands.ts'

export interface Order {
  readonly command: CommandName
  readonly args: readonly string[]
  /** What was said beside it; an option without a value is `true`. */
  readonly options: Readonly<Record<string, string | true>>
  readonly isJson: boolean
}

/** What was typed: something to do, a question how, or something that is not understood. */
export type Typed =
  | { readonly is: 'order'; readonly order: Order }
  | { readonly is: 'help'; readonly about: CommandName | null }
  | { readonly is: 'wrong'; readonly why: string; readonly about: CommandName | null }

/** Reads what was typed. Options can stand anywhere; `--` ends them. */
export function parse(typed: readonly string[]): Typed {
  const words: string[] = []
  const flags: [string, string | null][] = []
  const rest = [...typed]
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--') {
      words.push(...rest.splice(0))
    } else if (word.startsWith('--')) {
      const [name = '', ...value] = word.slice(2).split('=')
      const takesNext = value.length === 0 && takesValue(name)
      flags.push([name, value.length > 0 ? value.join('=') : takesNext ? (rest.shift() ?? null) : null])
    } else if (word === '-h') flags.push(['help', null])
    else words.push(word)
  }
  const found = commandIn(words)
  const wantsHelp = flags.some(([name]) => name === 'help') || words[0] === 'help'
  if (wantsHelp) return { is: 'help', about: found ?? commandIn(words.slice(1)) }
  if (words.length === 0) return { is: 'help', about: null }
  if (found === null) return { is: 'wrong', why: `There is no “${words.join(' ')}”${meant(words)}`, about: null }
  return orderOf(found, words.slice(found.split(' ').length), flags)
}

function orderOf(command: CommandName, args: string[], flags: readonly [string, string | null][]): Typed {
  const known = commandOf(command)
  const wrong = (why: string): Typed => ({ is: 'wrong', why, about: command })
  const options: Record<string, string | true> = {}
  for (const [name, value] of flags) {
    if (name === 'json') continue
    const option = known.options[name]
    if (option === undefined) {
      const near = nearest(name, [...Object.keys(known.options), 'json', 'help'])
      return wrong(`--${name} is unknown here${near === null ? '.' : `; did you mean --${near}?`}`)
    }
    if (option.value === undefined ? value !== null : value === null)
      return wrong(option.value === undefined ? `--${name} takes no value.` : `Say --${name}=<${option.value}>.`)
    const choices = option.value?.includes('|') === true ? option.value.split('|') : null
    if (choices !== null && !choices.includes(value ?? '')) return wrong(`--${name} is one of ${choices.join(', ')}.`)
    if (option.value === 'number' && !/^[1-9]\d*$/.test(value ?? '')) return wrong(`--${name} is a whole number.`)
    options[name] = value ?? true
  }
  const missing = known.args[args.length]
  if (missing !== undefined) return wrong(`Say <${missing}>.`)
  if (args.length > known.args.length) return wrong(`“${args[known.args.length]}” is one too many.`)
  for (const [at, name] of known.args.entries()) {
    const choices = known.oneOf?.[name]
    if (choices?.includes(args[at] ?? '') === false) return wrong(`<${name}> is one of ${choices.join(', ')}.`)
  }
  return { is: 'order', order: { command, args, options, isJson: flags.some(([name]) => name === 'json') } }
}

function takesValue(name: string): boolean {
  return commandNames.some((command) => commandOf(command).options[name]?.value !== undefined)
}

/** The command these words begin with. */
function commandIn(words: readonly string[]): CommandName | null {
  const two = words.slice(0, 2).join(' ')
  return commandNames.find((name) => name === two) ?? commandNames.find((name) => name === words[0]) ?? null
}

function meant(words: readonly string[]): string {
  const near = nearest(words.slice(0, 2).join(' '), commandNames) ?? nearest(words[0] ?? '', commandNames)
  return near === null ? '.' : `; did you mean “${near}”?`
}
