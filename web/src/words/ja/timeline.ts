import type { FirstWords } from '../en/first.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('ja')

const list = new Intl.ListFormat('ja', { type: 'conjunction' })

const somebody = '誰か'

/** Who has no name is not addressed by one. */
const called = (name: string): string => (name === somebody ? name : `${name}さん`)

const people = (names: readonly string[], others: number): string =>
  list.format(others === 0 ? names.map(called) : [...names.map(called), plural(others, { other: 'ほか#人' })])

export const timeline: FirstWords['timeline'] = {
  label: 'メッセージ',
  loading: 'メッセージを読み込んでいます…',

  today: '今日',
  yesterday: '昨日',
  jumpToDate: (day) => `${day}、日付へ移動`,

  unread: '新着',
  unreadLabel: 'ここから新着メッセージ',
  newCount: (count) => plural(count, { other: '新着メッセージ#件' }),
  markRead: '既読にする',

  loadFailed: 'メッセージを読み込めませんでした。',
  start: (room) => `「${room}」のはじまりです`,
  startDirect: '2人の会話のはじまりです',
  madeBy: (person, when) => `${person}さんが${when}にこのルームを作成しました。会話はここから始まります。`,
  startText: '会話はここから始まります。',
  startEmpty: 'まだ発言がありません。あいさつしてみませんか？',

  somebody,
  notes: {
    created: (person) => `${person}さんがこのルームを作成しました`,
    joined: (names, others) => `${people(names, others)}が参加しました`,
    left: (names, others) => `${people(names, others)}が退出しました`,
    added: (person, names, others) => `${person}さんが${people(names, others)}を追加しました`,
    removed: (person, names, others) => `${person}さんが${people(names, others)}を外しました`,
    renamed: (person, name) => `${person}さんがルーム名を「${name}」に変更しました`,
    topic: (person, topic) => `${person}さんがトピックを変更しました：${topic}`,
    noTopic: (person) => `${person}さんがトピックを消去しました`,
    archived: (person) => `${person}さんがルームをアーカイブしました`,
    unarchived: (person) => `${person}さんがルームを再開しました`,
    owner: (person) => `${person}さんがルームのオーナーになりました`,
    pinned: (person) => `${person}さんがメッセージをピン留めしました`,
  },

  typingOne: (name) => `${name}さんが入力中…`,
  typingTwo: (first, second) => `${first}さんと${second}さんが入力中…`,
  typingSeveral: (count) => plural(count, { other: '#人が入力中…' }),

  said: (name, text) => `${name}：${text}`,
}
