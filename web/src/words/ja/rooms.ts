import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('ja')
const number = new Intl.NumberFormat('ja')

export const rooms: Words['rooms'] = {
  details: '詳細',
  join: '参加',
  joinRoom: (room) => `「${room}」に参加`,
  joinFailed: (room) => `「${room}」に参加できませんでした`,
  open: '開く',
  openRoom: (room) => `「${room}」を開く`,
  full: '満員',
  fullRoom: (room) => `「${room}」は満員です`,

  create: {
    title: '新しいルーム',
    about: 'チームやプロジェクト、話題ごとの場所です。あとからすべて変更できます。',
    submit: 'ルームを作成',
    pending: '作成しています…',
    guestTitle: 'ルームの作成にはアカウントが必要です',
    guestText:
      'ゲストは公開チャンネルに参加したり、招待を受けて入ったりできます。アカウントがあれば、自分のルームを作れます。',
  },

  draft: {
    type: 'どんなルームにしますか？',
    types: {
      public: {
        label: '公開チャンネル',
        text: '誰でも一覧で見つけて、読んで、自由に参加できます。',
      },
      private: {
        label: '非公開チャンネル',
        text: '招待された人だけの場所です。ほかの人には存在も見えません。あとから公開できます。',
      },
      group: {
        label: 'グループ',
        text: '何人かで内輪の話をする場所です。常に非公開で、専用のアドレスはありません。',
      },
    },
    name: '名前',
    namePlaceholder: '例：リリース計画',
    slug: 'アドレス',
    slugNote: (address) => `ルームへのリンクは${address}のようになります`,
    slugTaken: 'このアドレスは別のルームで使われています。ほかのものを選んでください。',
    topic: 'トピック',
    topicNote: '会話の上に表示される一行です。',
    description: '説明',
    descriptionNote: '何を話す場所か、誰のためか、詳しい情報はどこにあるか。',
    left: (count) => plural(count, { other: 'あと#文字' }),
    category: 'カテゴリー',
    categoryNote: '一覧でルームをまとめるのに使います。既存のものを選ぶか、新しく入力してください。',
    people: '一緒に招く人',
    peopleNote: 'ルームができるとすぐに参加した状態になります。あとからリンクを送ることもできます。',
    more: 'その他の設定',
    history: '新しいメンバーに見える範囲',
    histories: {
      all: { label: 'すべて', text: '参加した人は以前の会話も読めます。' },
      joined: {
        label: '参加したあとから',
        text: '参加する前の会話は、その場にいた人だけのものです。',
      },
    },
    publicHistory: '公開チャンネルは、最初のメッセージから誰でも読めます。',
    readOnly: 'アナウンス専用',
    readOnlyNote: '書き込めるのはオーナー、管理者、モデレーターだけです。閲覧とリアクションは全員ができます。',
    maxMembers: 'メンバーの上限',
    maxMembersNote: (usual) => plural(usual, { other: '空欄の場合は#人まで参加できます。' }),
    membersProblem: (least, most) => `${number.format(least)}から${number.format(most)}までの整数を入力してください。`,
    slowMode: '低速モード',
    slowModeNote: '各メンバーが次のメッセージを送るまでの待ち時間です。',
    slowModes: (seconds) =>
      seconds === 0
        ? 'オフ'
        : seconds < 60
          ? plural(seconds, { other: '#秒' })
          : seconds < 3600
            ? plural(Math.round(seconds / 60), { other: '#分' })
            : plural(Math.round(seconds / 3600), { other: '#時間' }),
  },

  roles: { owner: 'オーナー', admin: '管理者', moderator: 'モデレーター', member: 'メンバー' },
  missing: 'ルームが存在しないか、あなたには公開されていません',
  missingText:
    'アドレスが間違っているか、ルームがなくなったか、非公開の可能性があります。誰かに教えてもらった場合は、招待を頼んでみてください。',
  failed: 'ルームを読み込めませんでした',
  toDirectory: 'すべてのルーム',

  departures: {
    deleted: (room, by) => (by === null ? `「${room}」は削除されました` : `${by}さんが「${room}」を削除しました`),
    removed: (room, by) =>
      by === null ? `あなたは「${room}」から外されました` : `${by}さんがあなたを「${room}」から外しました`,
    banned: (room, by) =>
      by === null ? `「${room}」への参加が禁止されました` : `${by}さんがあなたの「${room}」への参加を禁止しました`,
    left: (room) => `「${room}」から退出しました`,
    unknown: (room) => `あなたはもう「${room}」にいません`,
  },
  departureTexts: {
    deleted: 'そこでの会話もすべて削除されました。',
    removed: 'ルームの管理者に招待してもらえば、また参加できます。',
    banned: 'ルームの管理者が禁止を解除しない限り、戻れません。',
    left: '非公開ルームのため、戻るには招待が必要です。',
    unknown: 'ルームが削除されたか、誰かがあなたをルームから外しました。',
  },

  previewLabel: (room) => `「${room}」のメッセージ`,
  previewText: '外から中をのぞいています。参加すると、書き込みや新着通知の受け取りができます。',
  previewArchived: 'このルームはアーカイブされています。閲覧はできますが、新しい内容は追加されません。',
  beginning: { before: '「', after: '」のはじまりです' },
  older: '以前のメッセージを表示',
  olderFailed: '以前のメッセージを読み込めませんでした。もう一度お試しください',
  quiet: 'まだ誰も発言していません',
  quietText: '参加して、最初のひと言をどうぞ。',
}
