import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('ja')

const list = (names: readonly string[]) => new Intl.ListFormat('ja').format(names.map((name) => `${name}さん`))

const people = (count: number) => plural(count, { other: '#人' })

export const writing: Words['writing'] = {
  dismiss: '閉じる',
  failed: 'うまくいきませんでした',
  unsaved: '変更はまだ保存されていません。',
  goOn: '編集を続ける',
  rival: '別の端末で違う内容が書かれています。',
  takeRival: 'そちらを使う',
  unknownCommand: (name) => `/${name}というコマンドはありません。`,
  sendAsText: 'テキストとして送信',
  incomplete: (command, args) => `もう少し入力が必要です：/${command} ${args}`,
  tellMany: {
    room: (count) => `ルームの${people(count)}全員に通知されます。`,
    here: (count) =>
      count === null ? '今オンラインの全員に通知されます。' : `今オンラインの${people(count)}に通知されます。`,
  },
  asks: {
    leave: {
      text: (room) => `「${room}」から退出しますか？戻るには誰かの招待が必要です。`,
      yes: '退出',
    },
    archive: {
      text: (room) => `「${room}」をアーカイブしますか？以降は閲覧のみになり、書き込めなくなります。`,
      yes: 'アーカイブ',
    },
    ban: { text: (name) => `${name}さんをルームから外し、再参加を禁止しますか？`, yes: '参加を禁止' },
  },
  sendAnyway: '送信する',
  notYet: 'まだ送らない',
  previewEmpty: '書いた内容が、ここに仕上がりのまま表示されます。',
  nobodyOfThatName: (name) => `@${name}という人はここにいません。`,
  commands: {
    me: { args: 'していること', about: '今していることを伝える' },
    shrug: { args: '[テキスト]', about: '¯\\_(ツ)_/¯を付ける' },
    join: { args: '#ルーム', about: '公開ルームに参加する' },
    leave: { args: '', about: 'このルームから退出する' },
    invite: { args: '@相手 …', about: 'このルームに人を追加する' },
    kick: { args: '@相手 …', about: 'このルームから人を外す' },
    ban: { args: '@相手', about: 'ルームから外し、再参加を禁止する' },
    msg: { args: '@相手 [テキスト]', about: 'ダイレクトメッセージを送る' },
    topic: { args: '[テキスト]', about: 'トピックを設定または消去する' },
    rename: { args: '名前', about: 'このルームの名前を変える' },
    archive: { args: '', about: 'このルームをアーカイブする' },
    mute: { args: '[30m, 2h, 1d]', about: 'このルームの通知を止める' },
    unmute: { args: '', about: 'このルームの通知を再開する' },
    away: { args: '', about: '離席中にする' },
    dnd: { args: '', about: '取り込み中にする' },
    back: { args: '', about: 'オンラインに戻る' },
    status: { args: '[絵文字] [テキスト]', about: 'ステータスを設定または消去する' },
    nick: { args: '名前', about: '表示名を変える' },
    help: { args: '', about: 'コマンドの一覧を表示する' },
  },
  told: {
    removed: (names) => `${list(names)}をルームから外しました。`,
    invited: (names) => `${list(names)}をルームに追加しました。`,
    muted: 'このルームの通知は届きません。',
    unmuted: 'このルームの通知が再び届きます。',
    presence: {
      online: 'オンラインと表示されます。',
      away: '離席中と表示されます。',
      busy: '取り込み中と表示されます。',
    },
    status: 'ステータスを設定しました。',
    statusCleared: 'ステータスを消去しました。',
    nick: (name) => `表示名が「${name}」になりました。`,
    help: (commands) =>
      Object.entries(commands)
        .map(([name, { args, about }]) => `/${name} ${args} — ${about}`)
        .join('\n'),
  },
  completions: '候補',
  suggestions: (count) => plural(count, { other: '#件の候補' }),
  everybody: (count) => `ルームの${people(count)}全員に通知`,
  everybodyHere: '今オンラインの人に通知',
  notInRoom: 'このルームにいません',
  closed: {
    archived: 'このルームはアーカイブされています。閲覧はできますが、書き込めません。',
    erased: 'このアカウントは削除されています。これまでの会話は読めますが、書き込めません。',
    silenced: (until) => `モデレーターにより書き込みが一時停止されています。再開は${until}です。`,
    read_only: 'このルームに書き込めるのはモデレーターだけです。閲覧とリアクションはできます。',
    blocked: (name) => `${name}さんをブロックしているため、お互いにここでは書き込めません。`,
    openAgain: '再開する',
    openFailed: 'ルームを再開できませんでした',
  },
}
