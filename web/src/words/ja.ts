import type { VisibilityChoice } from '@parley/protocol/wire'
import type { SettingsSection } from '../navigation/routes.ts'
import type { StatusTerm } from '../settings/status-expiry.ts'
import { acts } from './ja/acts.ts'
import { attention } from './ja/attention.ts'
import { bots, webhooks } from './ja/bots.ts'
import { calendar } from './ja/calendar.ts'
import { contacts } from './ja/contacts.ts'
import { details } from './ja/details.ts'
import { directory } from './ja/directory.ts'
import { files } from './ja/files.ts'
import { emoji } from './ja/emoji.ts'
import { first } from './ja/first.ts'
import { later } from './ja/later.ts'
import { offline } from './ja/offline.ts'
import { inbox } from './ja/inbox.ts'
import { invites } from './ja/invites.ts'
import { leaving } from './ja/leaving.ts'
import { ownData } from './ja/own-data.ts'
import { picker } from './ja/picker.ts'
import { problems } from './ja/problems.ts'
import { roomMenu } from './ja/room-menu.ts'
import { reporting } from './ja/reporting.ts'
import { rooms } from './ja/rooms.ts'
import { shortcuts } from './ja/shortcuts.ts'
import { signOut } from './ja/sign-out.ts'
import { switcher } from './ja/switcher.ts'
import { writing } from './ja/writing.ts'
import type { Words } from './en.ts'
import { pluralIn } from './plural.ts'
import { together } from './together.ts'

const plural = pluralIn('ja')

const visibilities: Record<VisibilityChoice, string> = {
  everyone: '全員',
  members: 'メンバーのみ',
  nobody: '公開しない',
}

const statusTerms: Record<StatusTerm, string> = {
  'half-hour': '30分間',
  hour: '1時間',
  today: '今夜まで',
  week: '今週いっぱい',
  never: '自分で変えるまで',
  kept: '前回の設定のまま',
}

const sections: Record<SettingsSection, { readonly title: string; readonly about: string }> = {
  profile: { title: 'プロフィール', about: 'ほかの人にどう見えるか、どこまで見せるか。' },
  appearance: { title: '外観', about: '変更はすぐに反映され、すべての端末で共有されます。' },
  language: { title: '言語と入力', about: 'ページの言語と、Enterキーの動作。' },
  notifications: { title: '通知', about: 'Parleyからのお知らせの届き方。' },
  shortcuts: { title: 'ショートカット', about: 'あらゆる操作のキーと、その変更方法。' },
  privacy: {
    title: 'プライバシー',
    about: '誰がメッセージを送ったり追加したりできるか、いつここにいて何を読んだかをどこまで知らせるか。',
  },
  devices: { title: '端末', about: 'ログイン中の端末です。見覚えのないものはログアウトさせてください。' },
  account: { title: 'アカウント', about: 'ログイン用の名前とパスワード。' },
  bots: { title: 'ボット', about: 'あなたの名のもとに参加するプログラム。' },
  storage: { title: 'ストレージ', about: 'あなたのファイルの使用量。' },
}

export const ja: Words = {
  ...together(first, later),
  offline,
  reporting,
  ownData,
  leaving,
  attention,
  calendar,
  acts,
  contacts,
  bots,
  webhooks,
  writing,
  problems,
  roomMenu,
  signOut,
  fieldsToMend: (count) => plural(count, { other: '確認が必要な項目が#件あります。' }),

  doors: {
    motto: '自分たちの場所で、気兼ねなく話そう。',
    password: 'パスワード',
    signIn: {
      title: 'ログイン',
      login: 'ユーザー名またはメールアドレス',
      loginMissing: 'ユーザー名またはメールアドレスを入力してください。',
      passwordMissing: 'パスワードを入力してください。',
      submit: 'ログイン',
      pending: 'ログインしています…',
      newHere: 'はじめての方は',
      register: 'アカウントを作成',
    },
    guest: {
      title: 'ちょっとのぞいてみますか？',
      name: '呼ばれたい名前',
      placeholder: '空欄なら、すてきな名前が付きます',
      submit: 'ゲストとして続ける',
      pending: '入室しています…',
      note: 'パスワードは不要です。あとからアカウントに切り替えても、すべてそのまま残ります。',
    },
    register: {
      inviteText: 'ここでアカウントを作るには招待が必要です。',
      invite: '招待コード',
      inviteMissing: '招待コードを入力してください。',
      title: 'アカウントを作成',
      firstTitle: 'あなたのスペースを始める',
      firstText: 'まだ誰もいません。今作成するアカウントが管理者になります。',
      username: 'ユーザー名',
      usernameNote: 'ログインに使います。メンションされるときの名前にもなります。',
      usernameReserved: 'このユーザー名はスペースのために予約されています。',
      displayName: '表示名',
      displayNameNote: 'ほかの人に見える名前です。空欄ならユーザー名になります。',
      email: 'メールアドレス',
      emailNote: 'ログインにも使えます。ほかの人には表示されません。',
      submit: 'アカウントを作成',
      firstSubmit: 'アカウントを作成してスペースを開く',
      pending: 'アカウントを作成しています…',
      haveOne: 'アカウントをお持ちですか？',
      signIn: 'ログイン',
      closedTitle: '新規登録は受け付けていません',
      closedText: '現在、新しいアカウントは作成できません。このスペースの管理者にお問い合わせください。',
    },
    reset: {
      title: '新しいパスワードの設定',
      text: '古いパスワードの端末はすべてサインアウトします。',
      password: '新しいパスワード',
      submit: 'パスワードを設定',
      done: '新しいパスワードになりました。サインインしてください。',
    },
    upgrade: {
      title: 'その名前を自分のものに',
      text: 'アカウントを作成しましょう。ゲストとしての内容はすべて引き継がれます。',
      submit: 'アカウントを作成',
      done: 'アカウントができました。これからもよろしくお願いします！',
    },
    ended: {
      session_ended: '別の端末から、この端末がログアウトされました。',
      refresh_reused:
        '同じログインが2か所で使われたため、安全のためログアウトしました。心当たりがない場合は、パスワードを変更してください。',
      other: 'ログインの有効期限が切れました。ログインすると続きから再開できます。',
    },
  },

  password: {
    show: 'パスワードを表示',
    hide: 'パスワードを隠す',
    rulesTitle: 'パスワードの条件',
    rules: {
      length: (least) => plural(least, { other: '#文字以上' }),
      max: (most) => plural(most, { other: '#文字以内' }),
      lower: () => '英小文字を含む',
      upper: () => '英大文字を含む',
      digit: () => '数字を含む',
      symbol: () => '! や - などの記号を含む',
    },
    ruleMet: '達成',
    ruleOpen: '未達成',
    rulesOpen: 'まだ満たしていない条件が下にあります。',
    strength: '強度',
    scores: ['とても弱い', '弱い', '普通', '強い', 'とても強い'],
    hints: {
      username: 'ユーザー名が含まれています。',
      common: '真っ先に推測される単語が含まれています。',
      keyboard: '隣り合ったキーは推測されやすいです。',
      sequence: '1234のような並びは推測されやすいです。',
      repeats: '繰り返しても、あまり強くなりません。',
      year: '年は推測されやすいです。',
      longer: '長くするのが一番です。無関係な単語をいくつか並べるのもおすすめです。',
    },
  },

  home: {
    title: 'ホーム',
    welcome: { before: 'ようこそ、', after: 'さん' },
    opening: (place) => `「${place}」が始まりました。ルームに参加して、気軽に話してみましょう。`,
    waiting: 'あなたを待っています',
    allWaiting: (count) => plural(count, { other: '#件のルームをすべて表示' }),
    allRead: 'すべて読み終わりました。',
    recent: '続きはこちら',
    suggested: 'はじめの一歩におすすめのルーム',
    browse: 'すべての公開ルーム',
    firstRoom: 'まだ誰もルームを作っていません',
    firstRoomText: '最初のルームを作って、リンクでみんなを招待しましょう。',
    firstRoomGuest: 'ほかの人がルームを作ると、ここに表示されます。',
    stepsTitle: 'はじめに',
    stepsDone: (done, all) => `${all}件中${done}件完了`,
    stepDone: '完了',
    steps: {
      account: {
        title: 'アカウントを残す',
        text: '今はこの端末だけのゲストです。アカウントがあれば、どこからでも戻れます。',
      },
      profile: {
        title: '自己紹介をする',
        text: 'ひと言の紹介とステータスがあると、ほかの人が話しかけやすくなります。',
      },
      look: {
        title: '好みの見た目にする',
        text: 'テーマ、表示密度、文字サイズ、書体を、プレビューを見ながら選べます。',
      },
      people: { title: '誰がいるか見る', text: 'このスペースの人を名前で探せます。' },
      room: { title: '最初のルームを作る', text: '全員のチャンネルか、招待した人だけのチャンネルを作れます。' },
      company: { title: '人を招く', text: 'ルームへのリンクを作り、ここに来てほしい人に送りましょう。' },
    },
  },

  rooms,
  emoji,
  files,
  details,
  directory,
  inbox,
  invites,
  picker,
  switcher,
  shortcuts,

  people: {
    title: 'メンバー',
    search: 'メンバーを探す',
    searchPlaceholder: '名前またはユーザー名',
    clear: '検索をクリア',
    count: (count, more) => (more ? plural(count, { other: '最初の#人' }) : plural(count, { other: '#人' })),
    none: (query) => `「${query}」は見つかりませんでした`,
    noneText: '名前の一部か、ユーザー名で試してください。',
    alone: '今のところ、あなただけです',
    aloneText: 'このスペースに参加した人がここに表示されます。',
    more: 'さらに表示',
    loadingMore: 'さらに読み込んでいます…',
    failed: 'メンバーを読み込めませんでした',
    guestTitle: 'メンバーを探すにはアカウントが必要です',
    guestText:
      'ゲストのままでも自由に見て回れます。誰かを見つけたり、見つけてもらったりするには、アカウントを作成してください。',
    you: 'あなた',
    roles: { user: null, moderator: 'モデレーター', admin: '管理者' },
  },

  card: {
    title: 'プロフィール：',
    loading: 'プロフィールを読み込んでいます…',
    missing: 'その人は見つかりません',
    missingText: 'アカウントが削除された可能性があります。',
    failed: 'プロフィールを読み込めませんでした',
    since: (month) => `${month}から参加`,
    fields: {
      bio: '自己紹介',
      location: '場所',
      birthDate: '誕生日',
      gender: '性別',
    },
    edit: 'プロフィールを編集',
    talk: 'メッセージ',
  },

  settings: {
    title: '設定',
    navigation: '設定の項目',
    all: 'すべての設定',
    away: '元の場所に戻る',
    sections,
    saveFailed: '設定を保存できなかったため、元に戻しました',

    profile: {
      displayName: '表示名',
      username: (name) => `あなたのユーザー名は@${name}です。`,
      status: 'ステータス',
      statusText: '今、何をしていますか？',
      statusEmoji: '絵文字',
      statusTerm: '表示する期間',
      statusTerms,
      statusUntil: (when) => `${when}まで`,
      suggestions: '候補',
      suggested: [
        { emoji: '📅', text: '会議中' },
        { emoji: '🎧', text: '集中しています' },
        { emoji: '🤒', text: '病欠' },
        { emoji: '🌴', text: '休暇中' },
      ],
      clearStatus: 'ステータスを消去',
      about: 'あなたについて',
      aboutNote: 'すべて任意です。それぞれ誰に見せるか選べます。「全員」にはゲストも含まれます。',
      fields: { bio: '自己紹介', location: '場所', birthDate: '誕生日', gender: '性別' },
      left: (count) => plural(count, { other: 'あと#文字' }),
      whoSees: (field) => `公開範囲：${field}`,
      visibilities,
      save: 'プロフィールを保存',
      saving: '保存しています…',
      saved: 'プロフィールを保存しました',
      unsaved: '保存していない変更があります。',
      discard: '変更を破棄',
      guest: 'ゲストには名前だけがあります。アカウントがあれば、ステータスやプロフィールを設定できます。',
    },

    appearance: {
      theme: 'テーマ',
      themes: { system: 'システムに合わせる', light: 'ライト', dark: 'ダーク', contrast: 'ハイコントラスト' },
      density: '表示密度',
      densities: { comfortable: 'ゆったり', compact: 'コンパクト' },
      font: '書体',
      fonts: { system: 'システム', humanist: 'ヒューマニスト', serif: 'セリフ', mono: '等幅' },
      sizes: '文字サイズ',
      interfaceSize: '画面',
      messageSize: 'メッセージ',
      memberListSize: 'メンバー一覧',
      pixels: (size) => `${size}ピクセル`,
      messages: '会話の表示',
      showAvatars: 'アイコンを表示',
      showTimestamps: '時刻を表示',
      colouredNames: '名前に色を付ける',
      colouredNamesNote: '人ごとに違う色になります。',
      motion: '動きを減らす',
      motionNote: 'システムの設定にかかわらず、アニメーションを表示しません。',
    },

    sample: {
      title: 'プレビュー',
      label: 'サンプル',
      room: '灯台',
      members: 'メンバー',
      people: [
        { id: 'sample-0', name: '灯里' },
        { id: 'sample-4', name: 'Tomás Rey' },
        { id: 'sample-2', name: 'أمل حداد' },
      ],
      messages: [
        { from: 0, time: '09:41', text: 'おはよう！ランプが直って、灯台守もやっと眠れたみたい。' },
        { from: 1, time: '09:43', text: 'よかった。昼過ぎに新しいレンズを届けるね。' },
        { from: 2, time: '09:44', text: 'صباح الخير! سأنتظركم عند المرسى.' },
        { from: 0, time: '09:45', text: 'じゃあ、桟橋で。' },
      ],
    },

    language: {
      language: '言語',
      followBrowser: (name) => `ブラウザーに合わせる（${name}）`,
      typing: '入力',
      enterSends: 'Enterで送信',
      enterSendsOn: 'Enterで送信、Shift+Enterで改行します。',
      enterSendsOff: 'Enterで改行、Ctrl+Enterで送信します。',
    },

    notifications: {
      about: '通知する内容',
      abouts: {
        all: 'ミュートしていないルームのすべて',
        mentions: 'ダイレクトメッセージ、メンション、キーワード',
        none: '通知しない',
      },
      keywords: 'キーワード',
      keywordsNote: '誰かがこの言葉を書くと、メンションと同じように通知します。Enterで追加します。',
      removeKeyword: (word) => `「${word}」を外す`,
      desktop: 'システムの通知',
      desktopNote: 'ほかの画面を見ている間に表示します。届いた理由が書かれ、読むと消えます。',
      denied: 'ブラウザーでこのページの通知が禁止されています。ブラウザーのサイト設定で許可してください。',
      missing: 'このブラウザーは通知に対応していないか、インストールしたアプリでのみ使えます。',
      test: '試しに表示',
      testText: '通知はこのように表示されます。',
      sound: '通知音',
      soundNote: 'あなた宛てのものがあると、短く静かな音で知らせます。',
      tone: '音の種類',
      tones: { chime: 'チャイム', drop: 'しずく', knock: 'ノック' },
      play: '音を再生',
      silent: 'このブラウザーでは音を再生できません。',
      quiet: 'おやすみモード',
      quietHours: (hours) => plural(hours, { other: '#時間' }),
      quietUntil: (when) => `${when}まで通知を止めています。`,
      quietEnd: '今すぐ終了',
      schedule: '毎週の予定',
      scheduleNote: '毎週同じ時間に通知を止めます。時刻はこの端末の時計に従います。',
      ends: { from: '開始', to: '終了' },
      days: '開始する曜日',
    },

    privacy: {
      messages: '直接メッセージを送れる人',
      messagesNote: 'すでにある会話はそのまま続けられます。',
      adds: 'ルームに追加できる人',
      addsNote: 'リンクからの参加はいつも自分で決められます。',
      who: { everyone: '全員', rooms: '同じルームにいる人', contacts: '連絡先のみ' },
      readReceipts: '既読の表示',
      readReceiptsNote: 'どこまで読んだかを、お互いに確認できます。',
      lastSeen: '最終オンライン',
      lastSeenNote: '最後にいつここにいたかが、ほかの人に見えます。',
    },

    devices: {
      current: 'この端末',
      lastUsed: (when) => `最終利用：${when}`,
      since: (when) => `ログイン：${when}`,
      unknownDevice: '不明な端末',
      onSystem: (browser, system) => `${system}の${browser}`,
      unknownAddress: 'アドレス不明',
      end: 'ログアウト',
      endDevice: (device) => `${device}をログアウト`,
      confirmTitle: (device) => `${device}をログアウトしますか？`,
      confirmText: 'その端末では再度ログインが必要になります。ほかには何も失われません。',
      ended: (device) => `${device}をログアウトしました`,
      endOthers: 'ほかの端末をすべてログアウト',
      othersTitle: 'ほかの端末をすべてログアウトしますか？',
      othersText: (count) => plural(count, { other: 'ほかの#台の端末で再度ログインが必要になります。' }),
      othersEnded: (count) => plural(count, { other: 'ほかの#台の端末をログアウトしました' }),
      none: 'ログイン中の端末はこの端末だけです。',
      failed: '端末を読み込めませんでした',
      endFailed: '端末をログアウトできませんでした',
    },

    account: {
      username: 'ユーザー名',
      email: 'メールアドレス',
      noEmail: '未登録',
      role: '役割',
      roles: { user: 'メンバー', moderator: 'モデレーター', admin: '管理者' },
      password: 'パスワードを変更',
      current: '現在のパスワード',
      currentMissing: '現在のパスワードを入力してください。',
      next: '新しいパスワード',
      same: '現在のパスワードと同じです。別のものにしてください。',
      change: 'パスワードを変更',
      changing: '変更しています…',
      changed: 'パスワードを変更しました',
      changedText: 'ほかの端末はすべてログアウトしました。',
      note: 'ほかの端末はすべてログアウトします。',
      guest: 'ゲストにはパスワードがなく、この端末が鍵になります。アカウントがあれば、どこからでも入れます。',
    },
  },
}
