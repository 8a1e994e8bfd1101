import { commandNames, commandOf } from './commands.ts'

const groups = [...new Set(commandNames.map((name) => name.split(' ')[0] ?? ''))]
const secondOf = (group: string) =>
  commandNames.filter((name) => name.startsWith(`${group} `)).map((name) => name.slice(group.length + 1))
const flagsOf = (first: string) => [
  ...new Set(
    commandNames
      .filter((name) => name === first || name.startsWith(`${first} `))
      .flatMap((name) => Object.keys(commandOf(name).options)),
  ),
  'json',
  'help',
]

/** For bash, and for zsh by its own way of reading that. */
function bash(): string {
  const cases = groups.map((group) => {
    const words = [...secondOf(group), ...flagsOf(group).map((flag) => `--${flag}`)].join(' ')
    return `    ${group}) words='${words}' ;;`
  })
  return `${[
    '_parley() {',
    '  local words',
    '  case "${COMP_WORDS[1]}" in',
    ...cases,
    `    *) words='${groups.join(' ')}' ;;`,
    '  esac',
    `  if [ "$COMP_CWORD" -eq 1 ]; then words='${groups.join(' ')}'; fi`,
    '  COMPREPLY=($(compgen -W "$words" -- "${COMP_WORDS[COMP_CWORD]}"))',
    '}',
    'complete -F _parley parley',
  ].join('\n')}\n`
}

function fish(): string {
  const firsts = groups.map((group) => `complete -c parley -f -n __fish_use_subcommand -a ${group}`)
  const rest = groups.flatMap((group) => [
    ...secondOf(group).map((word) => `complete -c parley -f -n '__fish_seen_subcommand_from ${group}' -a ${word}`),
    ...flagsOf(group).map((flag) => `complete -c parley -f -n '__fish_seen_subcommand_from ${group}' -l ${flag}`),
  ])
  return `${[...firsts, ...rest].join('\n')}\n`
}

const shells: Readonly<Record<string, () => string>> = {
  bash,
  zsh: () => `autoload -U +X bashcompinit && bashcompinit\n${bash()}`,
  fish,
}

/** What a shell reads to complete commands; null for one that is not known. */
export function completionFor(shell: string): string | null {
  return Object.hasOwn(shells, shell) ? (shells[shell]?.() ?? null) : null
}
