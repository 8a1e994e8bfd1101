import type { Someone, World } from '@parley/testkit'

/** A room in which everything has been said that can be said, by two people. */
export interface RoomOfEverything {
  readonly roomId: string
  readonly path: string
  readonly ada: Someone
  readonly bert: Someone
}

const code = Array.from({ length: 30 }, (_, at) => `  steps.push(${at}) // step ${at}`)

/** What people write, of every kind. */
const writings = {
  shapes:
    '**Bold**, *italic*, <u>underlined</u>, ~~struck~~ and `code`, in ***both***.\nA second line, 5*3*2 and snake_case.',
  links: 'See https://example.org/a_b(c), <https://example.net> or [the notes](https://example.com/notes).',
  list: 'To do:\n- [x] lamp\n- [ ] lens\n  - order it\n  - fit it\n1. first\n2. second',
  quote: '> The lamp is out.\n> > Since when?\nSince noon.',
  heading: '# Plan\n## Tomorrow\nWe sail at six.\n\n---\n\nBring tea.',
  table:
    '| Harbour | Depth | Note |\n|---|--:|:-:|\n| North | 12 | `deep` |\n| South | 7 | a rather long note about the sands that move with every storm of the winter |',
  code: ['```ts', 'const steps: number[] = []', 'function climb() {', ...code, '}', '```'].join('\n'),
  spoiler: 'The keeper is ||**asleep**, see https://example.org|| again.',
  arabic: 'صباح الخير! سأنتظركم عند **المرسى** في الساعة السادسة.',
  chinese: '灯塔的灯**修好了。**大家辛苦了！',
  emoji: '🎉 🚢',
  markup: '<script>alert(1)</script> <img src=x onerror=alert(1)> [x](javascript:alert(1))',
} as const

const longText = Array.from(
  { length: 105 },
  (_, at) => `Line ${at}: the sea was calm, the lamp was lit, and nobody was asleep at the wheel of the ship.`,
).join('\n')

export async function openRoomOfEverything(world: World): Promise<RoomOfEverything> {
  const ada = await world.person('ada')
  const bert = await world.person('bert')
  const { room } = await ada.client.call('rooms.create', { kind: 'channel', name: 'Lighthouse', slug: 'lighthouse' })
  const roomId = room.id
  await bert.client.call('rooms.join', { roomId })
  const say = async ({ client }: Someone, content: string, replyToId?: string) =>
    (await client.call('messages.send', { roomId, content, ...(replyToId !== undefined && { replyToId }) })).message

  const first = await say(ada, writings.shapes)
  for (const content of Object.values(writings).slice(1)) await say(bert, content)
  await say(ada, longText)
  const gone = await say(bert, 'I should not have said this.')
  await say(ada, `@bert, look at #lighthouse and @nobody.`, first.id)
  await say(bert, '@ada I am looking.', gone.id)
  await bert.client.call('messages.delete', { roomId, messageId: gone.id })
  const edited = await say(ada, 'The lamp is broken again.')
  await ada.client.call('messages.edit', { roomId, messageId: edited.id, content: 'The lamp is repaired at last.' })
  const loved = await say(ada, 'Who comes along?')
  for (const emoji of ['👍', '🎉', '❤️', '🚢', '👀', '🙏', '😂', '✅']) {
    await bert.client.call('reactions.add', { roomId, messageId: loved.id, emoji })
  }
  await ada.client.call('reactions.add', { roomId, messageId: loved.id, emoji: '👍' })
  await ada.client.call('rooms.update', { roomId, topic: 'Light, *and* weather' })
  await ada.client.call('pins.add', { roomId, messageId: first.id })
  return { roomId, path: '/r/lighthouse', ada, bert }
}
