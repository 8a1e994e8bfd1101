import { describe, expect, it } from 'vitest'
import { written } from '../text/marked.ts'
import { codeAt, triggerAt } from './trigger.ts'

describe('what is completed', () => {
  it.each([
    ['/jo¦', 'command', 0, 'jo'],
    ['/¦', 'command', 0, ''],
    ['hi @ad¦', 'person', 3, 'ad'],
    ['@¦', 'person', 0, ''],
    ['(@ada lo¦', 'person', 1, 'ada lo'],
    ['你好@ad¦', 'person', 2, 'ad'],
    ['去#pi¦', 'room', 1, 'pi'],
    ['@أمل¦', 'person', 0, 'أمل'],
    ['/invite @ad¦', 'person', 8, 'ad'],
    ['see #pi¦', 'room', 4, 'pi'],
    ['so :smi¦', 'emoji', 3, 'smi'],
    ['one\ntwo :+1¦', 'emoji', 8, '+1'],
  ])('in %j is a %s at %i: %j', (text, kind, start, query) => {
    expect(triggerAt(written(text))).toEqual({ kind, start, query })
  })

  it.each([
    ['a face', 'ha :D¦'],
    ['a face that looks aside', 'ha :)¦'],
    ['a time', 'at 10:30¦'],
    ['an address', 'ada@example¦'],
    ['what stands in code', 'so `@ad¦'],
    ['what stands in a block of code', '```\n@ad¦'],
    ['a heading', '# title¦'],
    ['a command further on', 'and /jo¦'],
    ['a path', '/etc/ho¦'],
    ['what is selected', '«@ad»'],
    ['an address with a place in it', 'https://a.example/#top¦'],
    ['three words', '@ada lovelace says¦'],
  ])('is not %s', (_, text) => {
    expect(triggerAt(written(text))).toBeNull()
  })
})

describe('a whole code', () => {
  it.each([
    ['so :tada:¦', { start: 3, code: 'tada' }],
    ['10:30:¦', null],
    ['a::¦', null],
    ['```\n:tada:¦', null],
  ])('at the end of %j is %j', (text, found) => {
    expect(codeAt(written(text))).toEqual(found)
  })
})
