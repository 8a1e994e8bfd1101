import { type CommandName, commandNames, commandOf } from './commands.ts'

const usageOf = (name: CommandName) => ['parley', name, ...commandOf(name).args.map((arg) => `<${arg}>`)].join(' ')

/** All there is, or one command in full. */
export function helpFor(about: CommandName | null): string {
  if (about === null) {
    const wide = Math.max(...commandNames.map((name) => usageOf(name).length))
    const rows = commandNames.map((name) => `  ${usageOf(name).padEnd(wide)}  ${commandOf(name).about}`)
    return `${[
      'Runs a place and looks after it. It works on the place whose settings it finds, as the start does:',
      'in the environment, and in parley.env in the data folder (PARLEY_DATA_DIR).',
      '',
      ...rows,
      '',
      'With each: --json answers for programs, --help says more. It ends with 0 when it is done, 1 when it could',
      'not be done, and 2 when it was not understood.',
    ].join('\n')}\n`
  }
  const { about: what, example, options } = commandOf(about)
  const rows = Object.entries(options).map(([name, { value, about: meaning }]) => [
    value === undefined ? `--${name}` : `--${name}=<${value}>`,
    meaning,
  ])
  const wide = Math.max(0, ...rows.map(([form = '']) => form.length))
  return `${[
    `${usageOf(about)}${rows.length > 0 ? ' [options]' : ''}`,
    '',
    `  ${what}`,
    ...(rows.length > 0 ? ['', ...rows.map(([form = '', meaning]) => `  ${form.padEnd(wide)}  ${meaning}`)] : []),
    '',
    `  For example: ${example}`,
  ].join('\n')}\n`
}
