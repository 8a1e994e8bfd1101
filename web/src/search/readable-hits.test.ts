import { describe, expect, it } from 'vitest'
import { readableHits } from './readable-hits.ts'

/** What is shown, with what was found in brackets. */
const shown = (content: string, highlight: string) =>
  readableHits(content, highlight)
    .map(({ text, isHit }) => (isHit ? `[${text}]` : text))
    .join('')

describe('what was found in a message', () => {
  it.each([
    ['the tide is high', 'the <mark>tide</mark> is high', 'the [tide] is high'],
    ['**spring** _tide_ `low`', '**spring** _<mark>tide</mark>_ `low`', 'spring [tide] low'],
    ['**spring tide**', '**<mark>spring tide</mark>**', '[spring tide]'],
    ['# Tide\n\n- one\n- two', '# <mark>Tide</mark> - one - two', '[Tide] • one • two'],
    ['```ts\nlet tide = 1\n```', '```ts let <mark>tide</mark> = 1 ```', 'let [tide] = 1'],
    ['see [the tide](https://example.org/x)', 'see [the <mark>tide</mark>](https://example.org/x)', 'see the [tide]'],
    ['<b>tide</b> & more', '&lt;b&gt;<mark>tide</mark>&lt;/b&gt; &amp; more', '<b>[tide]</b> & more'],
    ['@ada tide', '@<mark>ada</mark> tide', '@[ada] tide'],
    ['日本語の潮', '日本語の<mark>潮</mark>', '日本語の[潮]'],
    ['🌊 tide\n\n\n🌊 tide', '🌊 <mark>tide</mark> 🌊 <mark>tide</mark>', '🌊 [tide] 🌊 [tide]'],
    ['… tide …', '… <mark>tide</mark> …', '… [tide] …'],
    ['tide', 'tide', 'tide'],
  ])('%j is read as in its place', (content, highlight, expected) => {
    expect(shown(content, highlight)).toBe(expected)
  })

  it.each([
    ['tide: ||it was him||', '<mark>tide</mark>: ||it was him||', '[tide]: ▒▒▒'],
    ['tide: ||it was **him**||.', 'tide: ||it was **<mark>him</mark>**||.', 'tide: [▒▒▒].'],
    ['it ||was him|| so', '<mark>it ||was</mark> him|| so', 'it [▒▒▒] so'],
  ])('%j keeps hidden what its author has hidden', (content, highlight, expected) => {
    expect(shown(content, highlight)).toBe(expected)
  })

  it('stands in what is around it, when the message is long', () => {
    const words = (many: number) => Array.from({ length: many }, (_, n) => `word${n}`).join(' ')
    const content = `${words(200)} **tide** ${words(200)}`
    const around = shown(content, '…word199 **<mark>tide</mark>** word0…')
    expect(around).toMatch(/^…word19\d .*word199 \[tide\] word0 .*…$/u)
    expect(around.length).toBeLessThan(420)
    expect(shown(`${'🌊'.repeat(300)}tide`, `…${'🌊'.repeat(30)}<mark>tide</mark>`)).toMatch(/^…(?:🌊)+\[tide\]$/u)
  })

  it('is not looked for where it is not, and signs of ours in a text do no harm', () => {
    expect(shown('low ||tide||', 'quite <mark>another</mark>')).toBe('low ▒▒▒')
    expect(shown('a \ufdd0tide\ufdd1', 'a \ufdd0<mark>tide</mark>\ufdd1')).not.toContain('[')
  })
})
