import type { MembershipView } from '@parley/protocol/wire'
import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('ja')

const becomes: Record<MembershipView['role'], (name: string) => string> = {
  owner: (name) => `${name}さんがルームのオーナーになりました`,
  admin: (name) => `${name}さんがルームの管理者になりました`,
  moderator: (name) => `${name}さんがルームのモデレーターになりました`,
  member: (name) => `${name}さんが一般メンバーになりました`,
}

export const details: Words['details'] = {
  titles: {
    about: '概要',
    members: 'メンバー',
    pins: 'ピン留めされたメッセージ',
    files: 'ファイル',
    search: '検索',
    invites: '招待',
    webhooks: 'Webhook',
    moderation: 'モデレーション',
    settings: 'ルーム設定',
  },
  back: '概要に戻る',
  more: 'このルームの詳しい情報',
  archived: 'このルームはアーカイブされています。閲覧はできますが、新しい内容は追加されません。',
  silencedUntil: (when) => `モデレーターにより、このルームでの発言が${when}まで止められています。閲覧はできます。`,
  silencedForEver: 'モデレーターにより、このルームでの発言が止められています。閲覧はできます。',
  copyLink: 'リンクをコピー',

  order: {
    waiting: (count) => plural(count, { other: '#件が待っています' }),
    closed: 'ここで待っているものはモデレーターのためのものです',
    closedText: 'ルームのモデレーターに頼んでください。',
  },

  facts: {
    title: '基本情報',
    created: '作成日',
    owner: 'オーナー',
    nobody: 'なし',
    writing: '書き込み',
    readOnly: 'アナウンス専用',
  },

  notify: {
    title: '通知する内容',
    levels: { all: 'すべてのメッセージ', mentions: '自分へのメンションのみ', none: '通知しない' },
    mute: 'ミュート',
    terms: {
      hour: '1時間',
      eight: '8時間',
      tomorrow: '明日の朝まで',
      ever: '解除するまで',
    },
    mutedUntil: (when) => `${when}までミュート中`,
    mutedForEver: 'ミュート中',
    unmute: 'ミュートを解除',
    failed: '通知設定を変更できませんでした',
  },

  ends: '退出・アーカイブ・削除',
  archive: {
    action: 'ルームをアーカイブ',
    undo: 'アーカイブから戻す',
    title: (room) => `「${room}」をアーカイブしますか？`,
    text: '一覧に表示されなくなり、誰も書き込めなくなります。内容はすべて閲覧でき、いつでも元に戻せます。',
    failed: 'ルームを変更できませんでした',
  },
  leave: {
    action: 'ルームから退出',
    title: (room) => `「${room}」から退出しますか？`,
    public: 'いつでも戻ってこられます。',
    private: '非公開ルームのため、戻るには招待が必要です。',
    heir: (name) => `あなたはこのルームのオーナーです。退出後は${name}さんがオーナーになります。`,
    handsOver:
      'あなたはこのルームのオーナーです。退出後は、最も役割が高く、最も長く参加しているメンバーに引き継がれます。',
    last: 'あなたはこのルームのオーナーで、引き継げる人がほかにいません。退出すると、オーナーのいないルームになります。',
    done: (room) => `「${room}」から退出しました`,
    failed: 'ルームから退出できませんでした',
  },
  delete: {
    action: 'ルームを削除',
    title: (room) => `「${room}」を削除しますか？`,
    text: 'これまでの会話も全員分すべて削除されます。この操作は取り消せません。',
    type: '確認のため、ルーム名を入力してください：',
    done: (room) => `「${room}」を削除しました`,
    failed: 'ルームを削除できませんでした',
  },

  membersFailed: 'メンバーを読み込めませんでした',
  findMembers: 'メンバーを探す',
  add: {
    open: 'メンバーを追加',
    title: 'ルームにメンバーを追加',
    label: '誰を追加しますか？',
    note: (history) =>
      history === 'all' ? 'これまでの会話もすべて読めます。' : '参加したあとの会話だけが表示されます。',
    action: (count) => (count === 0 ? '追加' : plural(count, { other: '#人を追加' })),
    done: (count) => plural(count, { other: '#人を追加しました' }),
  },
  member: {
    profile: 'プロフィールを開く',
    message: 'ダイレクトメッセージを送る',
    make: (role) => `${role}にする`,
    stepDown: (role) => `自分を${role}に変更`,
    became: (name, role) => becomes[role](name),
    handOver: 'オーナーを引き継ぐ…',
    handedOver: (name) => becomes.owner(name),
    silence: '発言を停止',
    silenceFor: (seconds) =>
      seconds < 3_600
        ? plural(seconds / 60, { other: '#分間' })
        : seconds < 86_400
          ? plural(seconds / 3_600, { other: '#時間' })
          : plural(seconds / 86_400, { other: '#日間' }),
    silenced: (name) => `${name}さんの発言をしばらく停止しました`,
    unsilence: '発言停止を解除',
    unsilenced: (name) => `${name}さんが再び発言できるようになりました`,
    isSilenced: '発言停止中',
    remove: 'ルームから外す…',
    removed: (name) => `${name}さんを外しました`,
    ban: '参加を禁止…',
    banned: (name) => `${name}さんの参加を禁止しました`,
    failed: 'うまくいきませんでした',
    confirm: {
      'hand-over': {
        title: (name) => `${name}さんをオーナーにしますか？`,
        text: 'オーナーは1人だけです。あなたは管理者として残り、オーナーを戻せるのは相手だけになります。',
        action: '引き継ぐ',
      },
      remove: {
        title: (name) => `${name}さんを外しますか？`,
        text: 'これまでの発言は残ります。公開ルームなら自由に、そうでなければ招待を受けて戻れます。',
        action: '外す',
      },
      ban: {
        title: (name) => `${name}さんの参加を禁止しますか？`,
        text: 'これまでの発言は残ります。モデレーターが改めて追加するまで、招待があっても戻れません。',
        action: '参加を禁止',
      },
    },
  },

  pins: {
    failed: 'ピン留めされたメッセージを読み込めませんでした',
    none: 'ピン留めはまだありません',
    noneText: 'よく聞かれることをピン留めしておくと、全員がいつでもここで確認できます。',
    noneForReaders: 'ルームのモデレーターがピン留めした内容が、ここに表示されます。',
    jump: '表示',
    jumpTo: (author) => `${author}さんのメッセージを会話の中で表示`,
    unpin: 'ピン留めを外す',
    unpinOf: (author) => `${author}さんのメッセージのピン留めを外す`,
    unpinFailed: 'ピン留めを外せませんでした',
  },

  invitesClosed: 'ここには招待できません',
  invitesClosedText: '誰を招くかは、ルームの管理者たちが決めます。',

  settings: {
    save: '保存',
    saved: 'ルームを保存しました',
    closed: 'この設定は変更できません',
    closedText: '変更できるのは、ルームのオーナーと管理者です。',
  },
}
