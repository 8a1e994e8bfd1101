import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { commandNames, commandOf } from './commands.ts'
import { completionFor } from './completion.ts'
import { helpFor } from './help.ts'
import { parse } from './parse.ts'

const order = (text: string) => {
  const typed = parse(text.split(' '))
  return typed.is === 'order' ? typed.order : typed
}

describe('what is typed', () => {
  it.each([
    ['user add grace', { command: 'user add', args: ['grace'], options: {}, isJson: false }],
    ['--json user add grace', { command: 'user add', args: ['grace'], options: {}, isJson: true }],
    [
      'user add --role admin grace',
      { command: 'user add', args: ['grace'], options: { role: 'admin' }, isJson: false },
    ],
    [
      'user add grace --role=admin',
      { command: 'user add', args: ['grace'], options: { role: 'admin' }, isJson: false },
    ],
    ['user add -- --odd', { command: 'user add', args: ['--odd'], options: {}, isJson: false }],
    ['rotate-keys --drop-old', { command: 'rotate-keys', args: [], options: { 'drop-old': true }, isJson: false }],
  ])('is read: %s', (text, meant) => expect(order(text)).toEqual(meant))

  it.each([
    ['', { is: 'help', about: null }],
    ['help', { is: 'help', about: null }],
    ['help user add', { is: 'help', about: 'user add' }],
    ['user add --help', { is: 'help', about: 'user add' }],
    ['-h', { is: 'help', about: null }],
  ])('is a question how: “%s”', (text, meant) => expect(parse(text.split(' ').filter(Boolean))).toEqual(meant))

  it.each([
    ['user ad', 'There is no “user ad”; did you mean “user add”?'],
    ['quite something', 'There is no “quite something”.'],
    ['user role grace king', '<role> is one of user, moderator, admin.'],
    ['completion tcsh', '<shell> is one of bash, zsh, fish.'],
    ['user add', 'Say <username>.'],
    ['user add grace hopper', '“hopper” is one too many.'],
    ['rotate-keys --drop-old=yes', '--drop-old takes no value.'],
    ['user add grace --role', 'Say --role=<user|moderator|admin>.'],
    ['audit tail --limit many', '--limit is a whole number.'],
    ['audit verify --limit 5', '--limit is unknown here.'],
  ])('is not understood: %s', (text, why) => {
    expect(order(text)).toMatchObject({ is: 'wrong', why })
  })
})

it('every example in the help is understood', () => {
  for (const name of commandNames) {
    const { example } = commandOf(name)
    const typed = example
      .replace(/^PORT=8080 /, '')
      .replace(/ > .*$/, '')
      .replace(/"[^"]*"/, 'reason')
    expect(parse(typed.split(' ').slice(1)), example).toMatchObject({ is: 'order', order: { command: name } })
    expect(helpFor(name)).toContain(example)
    expect(helpFor(null)).toContain(commandOf(name).about)
  }
})

it('completes commands in a shell', () => {
  const script = completionFor('bash') ?? ''
  const words = (line: string, at: number) =>
    execFileSync('bash', ['-c', `${script}\nCOMP_WORDS=(${line}); COMP_CWORD=${at}; _parley; echo "\${COMPREPLY[*]}"`])
      .toString()
      .trim()
      .split(' ')
  expect(words('parley us', 1)).toEqual(['user'])
  expect(words('parley user re', 2)).toEqual(['reset-password'])
  expect(words('parley user --ro', 2)).toEqual(['--role'])
  expect(completionFor('zsh')).toContain('bashcompinit')
  expect(completionFor('fish')).toContain('-a reset-password')
  expect(completionFor('tcsh')).toBeNull()
})
