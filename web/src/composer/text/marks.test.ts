import { describe, expect, it } from 'vitest'
import { marked, written } from './marked.ts'
import { type MarkName, toggleMark } from './marks.ts'

describe('a mark', () => {
  it.each<[MarkName, string, string]>([
    ['bold', 'a «word» here', 'a **«word»** here'],
    ['bold', 'a **«word»** here', 'a «word» here'],
    ['bold', 'a «**word**» here', 'a «word» here'],
    ['bold', 'a *«word»* here', 'a ***«word»*** here'],
    ['italic', 'a **«word»** here', 'a ***«word»*** here'],
    ['italic', 'a ***«word»*** here', 'a «**word**» here'],
    ['italic', 'a *«word»* here', 'a «word» here'],
    ['underline', '«word»', '<u>«word»</u>'],
    ['underline', '<u>«word»</u>', '«word»'],
    ['strike', '«word»', '~~«word»~~'],
    ['spoiler', '«word»', '||«word»||'],
    ['code', 'a «b» c', 'a `«b»` c'],
    ['code', 'a `«b»` c', 'a «b» c'],
    ['bold', '« word »', ' **«word»** '],
    ['bold', '«one\ntwo»', '«**one**\n**two**»'],
    ['bold', '«**one**\n**two**»', '«one\ntwo»'],
    ['bold', '«**one**\ntwo»', '«**one**\n**two**»'],
    ['bold', '«- one\n\n> two»', '«- **one**\n\n> **two**»'],
    ['bold', 'a ¦', 'a **¦**'],
    ['bold', 'a **¦**', 'a ¦'],
    ['bold', 'a **word¦**', 'a **word**¦'],
    ['italic', '**¦**', '***¦***'],
    ['code', '¦', '`¦`'],
  ])('%s makes of %j %j', (name, before, after) => {
    expect(marked(toggleMark(name)(written(before)))).toBe(after)
  })
})
