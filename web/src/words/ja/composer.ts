import type { FirstWords } from '../en/first.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('ja')

export const composer: FirstWords['composer'] = {
  label: 'メッセージ',
  editLabel: 'メッセージを編集',
  placeholder: (room) => `「${room}」へのメッセージ`,
  send: '送信',
  sendLater: (seconds) => plural(seconds, { other: 'あと#秒で書き込めます' }),
  slow: '低速モード：次のメッセージを送るまで、少し間をおいてください。',
  save: '保存',
  left: (count) => plural(count, { other: 'あと#文字' }),
  over: (count) => plural(count, { other: '#文字超過' }),

  toolbar: '書式',
  showFormats: '書式を表示',
  preview: 'プレビュー',
  withKeys: (label, keys) => `${label}（${keys}）`,
  formats: {
    bold: '太字',
    italic: '斜体',
    underline: '下線',
    strike: '取り消し線',
    code: 'コード',
    codeBlock: 'コードブロック',
    quote: '引用',
    list: '箇条書き',
    numbered: '番号付きリスト',
    link: 'リンク',
    spoiler: 'ネタバレ防止',
  },
  asideLabel: 'あなただけに表示されています',
  attach: 'ファイルを添付',
  emoji: '絵文字',
}
