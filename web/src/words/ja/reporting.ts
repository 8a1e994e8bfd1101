import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('ja')

export const reporting: Words['reporting'] = {
  report: '通報',
  message: 'このメッセージを通報',
  person: (name) => `${name}を通報`,
  text: '秩序を守る人が、いまのままの内容と、通報したのがあなたであることを見ます。ほかの人には伝わりません。',
  why: '問題の内容',
  note: '補足',
  noteNote: '理解に役立つこと。',
  block: (name) => `${name}もブロックする`,
  blockNote: 'その人のものは何も見えなくなり、あなたに書くこともできなくなります。',
  submit: '通報',
  done: '通報しました',
  doneText: '結果をお知らせします。',
  reasons: {
    spam: 'スパム',
    harassment: '嫌がらせ',
    hate: 'ヘイト',
    illegal: '違法',
    impersonation: 'なりすまし',
    other: 'その他',
  },
  fromPlace: 'この場所から',
  notices: {
    report_resolved: () => '通報が確認されました',
    warned: (room) => (room === null ? '警告を受けました' : `${room}について警告を受けました`),
    muted: (room) => (room === null ? 'いまはここで発言できません' : `いまは${room}で発言できません`),
    unmuted: (room) => (room === null ? 'また発言できます' : `また${room}で発言できます`),
    kicked: (room) => (room === null ? 'ルームから外されました' : `${room}から外されました`),
    banned_from_room: (room) => (room === null ? 'ルームから追放されました' : `${room}から追放されました`),
    unbanned: (room) => (room === null ? '追放は終わりました' : `${room}からの追放は終わりました`),
    message_deleted: (room) =>
      room === null ? 'あなたのメッセージが削除されました' : `${room}のあなたのメッセージが削除されました`,
    appeal_answered: () => '異議への回答があります',
    announcement: () => 'この場所のみなさんへ',
    export_ready: () => 'あなたのデータの用意ができました',
  },
  until: (when) => `${when}まで。`,
  forGood: '無期限。',
  appeal: '異議を申し立てる…',
  appealText: 'ほかの人が一度だけ見直します。知っておいてほしいことを書いてください。',
  appealField: '知っておいてほしいこと',
  appealMissing: '別の判断をすべき理由を書いてください。',
  appealSubmit: '申し立てる',
  appealed: '異議を申し立てました。結果をお知らせします。',
  denied: (answer) => `異議は退けられました：${answer}`,
  dismiss: '確認しました',
  dismissFailed: '片付けられませんでした',
  more: (count) => plural(count, { other: 'ほかに#件' }),
}
