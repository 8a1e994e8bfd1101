import { countCharacters, messageProblem, sizes } from '@parley/protocol'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPayload } from './payload.ts'

const read = (payload: object) => readPayload('application/json', JSON.stringify(payload))
const said = (payload: object) => {
  const message = read(payload)
  return typeof message === 'string' ? message : message.content
}
const saidBy = (text: string) => said({ text })

describe('text', () => {
  it.each([
    ['a plain line', 'a plain line'],
    ['*bold* and _italic_ and ~gone~', '**bold** and _italic_ and ~~gone~~'],
    ['*_both_*', '**_both_**'],
    ['*a _b ~c~_*', '**a _b ~~c~~_**'],
    ['2*3*4 and snake_case_name', String.raw`2\*3\*4 and snake_case_name`],
    ['* not bold *', String.raw`\* not bold \*`],
    ['**two stars**', '**two stars**'],
    ['`*code*` stays', '`*code*` stays'],
    ['`a &lt;b&gt;`', '`a <b>`'],
    ['before ```let *x* = 1\nlet y``` after', 'before \n```\nlet *x* = 1\nlet y\n```\n after'],
    ['```open *and* never closed', String.raw`\`\`\`open **and** never closed`],
    ['&amp;lt; is not a tag', String.raw`&lt; is not a tag`],
    ['a &lt; b &gt; c &amp; d', String.raw`a \< b > c & d`],
    ['> quoted\nnot', '> quoted\nnot'],
    ['&gt; quoted', '> quoted'],
    ['>>>all\nof it', '> all\n> of it'],
    ['<https://a.example/x?y=1&amp;z=2>', '<https://a.example/x?y=1&z=2>'],
    ['<https://a.example|the *site*>', String.raw`[the \*site\*](<https://a.example>)`],
    ['<https://a.example|a](evil)>', String.raw`[a\](evil)](<https://a.example>)`],
    ['<mailto:a@b.example|write>', '[write](<mailto:a@b.example>)'],
    ['<javascript:alert(1)|click>', 'click (javascript:alert(1))'],
    ['<data:text/html,x>', 'data:text/html,x'],
    ['https://a.example/snake_case_*x', 'https://a.example/snake_case_' + String.raw`\*x`],
    ['[label](https://evil.example)', String.raw`\[label\](https://evil.example)`],
    ['<@ada> and <@U123|grace>', '@ada and @grace'],
    ['<@U123|Grace Hopper>', '@Grace Hopper'],
    ['<#C123|general> <#C9>', '#general #C9'],
    ['<!channel> <!everyone> <!here>', '@room @room @here'],
    ['<!subteam^S1|@team> <!date^1392734382^{date}|last week> <!odd>', '@team last week odd'],
    [':rocket: :no_such: 12:30:45', '🚀 :no_such: 12:30:45'],
    [':tada::tada:', '🎉🎉'],
    ['# no heading', String.raw`\# no heading`],
    ['- what looks like a list\n1. is one', '- what looks like a list\n1. is one'],
    ['||no spoiler||', String.raw`\|\|no spoiler\|\|`],
    ['<u>not</u>', String.raw`\<u>not\</u>`],
    ['**Two Stars** *one*', '**Two Stars** **one**'],
    ['a\r\nb\rc\u0000d\u001b[0m', String.raw`a` + '\nb\ncd' + String.raw`\[0m`],
    ['\u05e9\u05dc\u05d5\u05dd *\u05e2\u05d5\u05dc\u05dd*', '\u05e9\u05dc\u05d5\u05dd **\u05e2\u05d5\u05dc\u05dd**'],
    ['*日本語*', '**日本語**'],
  ])('%j', (text, markdown) => {
    expect(saidBy(text)).toBe(markdown)
  })

  it('is as it is written where the program says that it is no mrkdwn', () => {
    expect(said({ text: '*a* <b>', mrkdwn: false })).toBe(String.raw`\*a\* \<b>`)
  })
})

describe('blocks', () => {
  it.each<[string, object[], string]>([
    ['a section', [{ type: 'section', text: { type: 'mrkdwn', text: '*hi*' } }], '**hi**'],
    ['plain text', [{ type: 'section', text: { type: 'plain_text', text: '*hi*' } }], String.raw`\*hi\*`],
    [
      'fields and a picture beside them',
      [
        {
          type: 'section',
          fields: [
            { type: 'mrkdwn', text: '*Where*' },
            { type: 'plain_text', text: 'here' },
          ],
          accessory: { type: 'image', image_url: 'https://a.example/p.png', alt_text: 'a cat' },
        },
      ],
      '**Where**\nhere\n[a cat](<https://a.example/p.png>)',
    ],
    [
      'a header and a line',
      [{ type: 'header', text: { type: 'plain_text', text: 'Big\nnews' } }, { type: 'divider' }],
      '### Big news\n\n---',
    ],
    [
      'context',
      [
        {
          type: 'context',
          elements: [
            { type: 'mrkdwn', text: 'by _me_' },
            { type: 'image', alt_text: 'x' },
          ],
        },
      ],
      'by _me_ x',
    ],
    [
      'an image',
      [
        {
          type: 'image',
          image_url: 'https://a.example/p.png',
          alt_text: 'a cat',
          title: { type: 'plain_text', text: 'Cat' },
        },
      ],
      '[Cat](<https://a.example/p.png>)',
    ],
    [
      'what is pressed, where it leads',
      [
        {
          type: 'actions',
          elements: [
            { type: 'button', text: { type: 'plain_text', text: 'Go' }, url: 'https://a.example' },
            { type: 'button', text: { type: 'plain_text', text: 'No' }, value: 'x' },
          ],
        },
      ],
      '[Go](<https://a.example>)',
    ],
    [
      'what is not known, as nothing',
      [{ type: 'hologram' }, { type: 'section', text: { type: 'mrkdwn', text: 'known' } }],
      'known',
    ],
  ])('%s', (_what, blocks, markdown) => {
    expect(said({ text: 'in short', blocks })).toBe(markdown)
  })

  it('rich text, with its styles, lists and code', () => {
    const section = (...elements: object[]) => ({ type: 'rich_text_section', elements })
    const text = (words: string, style?: object) => ({ type: 'text', text: words, ...(style && { style }) })
    const elements = [
      section(text('Hello '), text('bold ', { bold: true }), text('both', { bold: true, italic: true }), {
        type: 'emoji',
        name: 'tada',
      }),
      section({ type: 'user', user_id: 'ada' }, text(' '), { type: 'broadcast', range: 'channel' }, text(' '), {
        type: 'link',
        url: 'https://a.example',
        text: 'site',
      }),
      { type: 'rich_text_list', style: 'ordered', elements: [section(text('one')), section(text('two'))] },
      { type: 'rich_text_list', style: 'bullet', indent: 1, elements: [section(text('deeper'))] },
      { type: 'rich_text_preformatted', elements: [text('a ``` b')] },
      { type: 'rich_text_quote', elements: [text('said *before*')] },
    ]
    expect(said({ blocks: [{ type: 'rich_text', elements }] })).toBe(
      [
        'Hello **bold** **_both_**🎉',
        '@ada @room [site](<https://a.example>)',
        '1. one',
        '2. two',
        '  - deeper',
        '````',
        'a ``` b',
        '````',
        String.raw`> said \*before\*`,
      ].join('\n'),
    )
  })
})

describe('attachments', () => {
  it('stand apart, with what was said before them', () => {
    const attachment = {
      color: '#36a64f',
      fallback: 'not shown',
      pretext: 'Deployed *now*',
      author_name: 'CI',
      title: 'Build 7',
      title_link: 'https://ci.example/7',
      text: 'all _green_',
      fields: [{ title: 'Branch', value: 'main', short: true }, { title: 'Took', value: 12 }, 'broken'],
      image_url: 'https://ci.example/7.png',
      footer: 'ci.example',
    }
    expect(said({ text: 'Hi', attachments: [attachment] })).toBe(
      [
        'Hi',
        '',
        'Deployed **now**',
        '> CI',
        '> **[Build 7](<https://ci.example/7>)**',
        '> all _green_',
        '> **Branch** main',
        '> **Took** 12',
        '> <https://ci.example/7.png>',
        '> ci.example',
      ].join('\n'),
    )
  })

  it('fall back to what they say themselves when nothing else is left', () => {
    expect(said({ attachments: [{ fallback: 'in *short*', color: 'red' }] })).toBe(String.raw`in \*short\*`)
  })

  it('may hold blocks', () => {
    const blocks = [{ type: 'section', text: { type: 'mrkdwn', text: 'a\nb' } }]
    expect(said({ attachments: [{ color: 'good', blocks }] })).toBe('> a\n> b')
  })
})

describe('what is posted', () => {
  const form = (body: string, type = 'application/x-www-form-urlencoded') => readPayload(type, body)
  it('comes as a form, too', () => {
    const payload = new URLSearchParams({ payload: JSON.stringify({ text: 'a+b & c' }) }).toString()
    expect(form(payload)).toMatchObject({ content: 'a+b & c' })
    // As many programs send it, which say nothing of the kind.
    expect(form(payload, 'text/plain')).toMatchObject({ content: 'a+b & c' })
  })

  it.each(['', '{', '"text"', '[1]', 'null', '{"text":{}}', '{"blocks":"x"}', 'payload=', 'payload=%7B'])(
    'is refused when it is none: %j',
    (body) => {
      expect(readPayload('application/json', body)).toBe('invalid_payload')
    },
  )

  it.each([
    '{}',
    '{"text":""}',
    '{"text":" \\n "}',
    '{"text":"\\u0000\\u200b"}',
    '{"blocks":[]}',
    '{"attachments":[{}]}',
  ])('is refused when it says nothing: %j', (body) => {
    expect(readPayload('application/json', body)).toBe('no_text')
  })

  it.each([
    [
      { username: '  Deploys ', icon_emoji: ':rocket:' },
      { name: 'Deploys', emoji: '🚀' },
    ],
    [{ username: 'a\u202eb' }, { name: null, emoji: null }],
    [
      { username: 'x'.repeat(200), icon_emoji: '🐢' },
      { name: 'x'.repeat(sizes.displayNameMax - 3), emoji: '🐢' },
    ],
    [
      { username: '', icon_emoji: ':none:' },
      { name: null, emoji: null },
    ],
  ])('may name itself: %j', (named, expected) => {
    expect(read({ text: 'x', ...named })).toMatchObject(expected)
  })
})

describe('what is too long', () => {
  it('is cut between characters, and says so', () => {
    const content = saidBy('👩‍👩‍👧'.repeat(12_000))
    expect(countCharacters(content)).toBeLessThanOrEqual(sizes.messageMax)
    expect(content).toMatch(/^(?:👩‍👩‍👧)+ \[…\]$/u)
  })

  it('does not leave code open', () => {
    const content = saidBy(`\`\`\`${'line\n'.repeat(5_000)}\`\`\``)
    expect(content).toMatch(/\nl[ine]*\n```\n\[…\]$/)
    expect(countCharacters(content)).toBeLessThanOrEqual(sizes.messageMax)
  })
})

describe('whatever is sent', () => {
  const nasty = fc.array(
    fc.constantFrom(
      '*',
      '_',
      '~',
      '`',
      '```',
      '<',
      '>',
      '|',
      '&lt;',
      '\n',
      ' ',
      'a',
      '<!channel>',
      '<@x',
      ':a:',
      'https://',
      '[',
      '](',
      '\\',
      '\u202e',
      '\ud800',
      '😀',
      '>>>',
      '#',
      '- ',
      '日',
    ),
    { maxLength: 200 },
  )
  it('becomes a message that the place takes, or none', () => {
    fc.assert(
      fc.property(
        nasty.map((parts) => parts.join('')),
        fc.jsonValue(),
        (text, anything) => {
          for (const payload of [
            { text },
            { attachments: [{ text, fields: [{ value: text }] }, anything] },
            { blocks: [{ type: 'section', text: { type: 'mrkdwn', text } }, anything] },
          ]) {
            const message = read(payload)
            if (typeof message !== 'string') expect(messageProblem(message.content)).toBeNull()
          }
        },
      ),
      { numRuns: 500 },
    )
  })

  it.each(['*a', '*a ', '_*~', '<', '`', '<a|', ':a', '&', '> ', '```', '[', '*a*', ' *'])(
    'is read in time that grows no faster than it does: %j again and again',
    (piece) => {
      // Where every sign looked through all that follows, this would be three thousand million steps.
      expect(saidBy(piece.repeat(40_000)).length).toBeGreaterThan(0)
    },
  )
})
