import type { Reason } from '@parley/protocol/wire'
import type { TransportReason } from '@parley/sdk'
import { composer } from './composer.ts'
import { header } from './header.ts'
import { layout } from './layout.ts'
import { markdown } from './markdown.ts'
import { message } from './message.ts'
import { presence } from './presence.ts'
import { sidebar } from './sidebar.ts'
import { timeline } from './timeline.ts'
import { keyNames } from './key-names.ts'
import type { FirstWords } from '../en/first.ts'

/** Every reason, since the server says its own in English. */
const refusals: { readonly [R in Reason | TransportReason]: string } = {
  invalid_input: '入力内容に問題があります。確認してもう一度お試しください。',
  invalid_json: 'リクエストの形式が正しくありません。',
  unsupported_media_type: 'リクエストの種類に対応していません。',
  weak_password: 'このパスワードは推測されやすすぎます。',
  username_reserved: 'このユーザー名はスペースのために予約されています。',

  query_not_understood: '検索の内容を解釈できません。',
  search_took_too_long: '検索に時間がかかりすぎました。もっと具体的に探してください。',
  token_missing: 'ログアウトしています。ログインしてもう一度お試しください。',
  token_invalid: 'ログイン情報が無効です。もう一度ログインしてください。',
  token_expired: 'ログインの有効期限が切れました。もう一度お試しください。',
  session_ended: 'この端末はログアウトしました。',
  wrong_credentials: 'ユーザー名とパスワードの組み合わせが正しくありません。確認してもう一度お試しください。',
  refresh_invalid: 'ログインが無効になりました。もう一度ログインしてください。',
  refresh_reused: 'このログインが2か所で使われたため、安全のためログアウトしました。もう一度ログインしてください。',

  account_deactivated: 'このアカウントは停止されています。このスペースの管理者に確認してください。',
  reset_invalid: 'このコードはもう使えません。新しいコードを依頼してください。',
  person_required: 'これはアカウントを持つ人だけのもので、ゲストやボットには使えません。',
  last_admin: 'このスペースには管理者が必要です。先にほかの人を管理者にしてください。',
  not_yourself: '自分自身に対しては行えません。',
  setting_fixed: 'これはサーバーの環境で設定されており、変更できません。',
  invite_required: 'ここでアカウントを作るには招待が必要です。',
  rooms_restricted: 'ここでは誰もがルームを作れるわけではありません。',
  account_required: 'ゲストにはできない操作です。先にアカウントを作成してください。',
  guest_required: 'アカウントに切り替えられるのはゲストだけです。',
  moderator_required: 'この場所のモデレーターだけができる操作です。',
  admin_required: '管理者だけができる操作です。',
  guests_off: 'このスペースではゲストを受け付けていません。',
  registration_closed: 'このスペースでは新規登録を受け付けていません。',
  wrong_password: '現在のパスワードが正しくありません。',
  foreign_origin: 'このサイトからはこのスペースのログインを使えません。',

  route_not_found: 'その操作はありません。',
  user_not_found: 'その人は見つかりません。',
  session_not_found: 'その端末は見つかりません。',

  room_not_found: 'ルームが存在しないか、あなたには公開されていません。',
  message_not_found: 'そのメッセージは見つかりません。',
  invite_not_found: 'この招待は無効になりました。',
  member_not_found: 'この人はルームにいません。',
  job_not_found: 'このジョブはないか、ちょうど実行中です。',
  job_not_exhausted: '破棄できるのは断念したジョブだけです。',

  bot_refused: 'ボットにはできない操作です。',
  scope_missing: 'このトークンには必要な権限が与えられていません。',
  bots_for_admins: 'ここでボットを作れるのは管理者だけです。',
  bot_stays_member: 'ボットはルームのメンバーにしかなれません。',
  bot_not_found: 'そのボットは存在しません。',
  bot_token_not_found: 'そのトークンはもう存在しません。',
  webhook_not_found: 'このルームにそのWebhookはありません。',
  too_many_bots: '一人が持てるボットはこれが上限です。',
  too_many_bot_tokens: 'このボットのトークンは上限に達しています。どれかを取り消してください。',
  too_many_webhooks: 'このルームのWebhookは上限に達しています。どれかを削除してください。',

  not_a_member: '先にルームに参加してください。',
  room_right_missing: 'このルームでのあなたの役割では、この操作はできません。',
  room_archived: 'このルームはアーカイブされています。',
  room_read_only: 'このルームに書き込めるのはモデレーターだけです。',
  silenced: 'このルームではしばらく発言できません。',
  banned: 'このルームへの参加は禁止されています。',
  not_the_author: 'メッセージを変更できるのは書いた本人だけです。',
  direct_is_fixed: 'ダイレクトメッセージの相手は変えられません。',
  direct_closed: 'お二人の間では直接メッセージを送れません。',
  not_taking_messages: 'この人は会話を始められる相手を限っています。連絡先の申請を送ってください。',
  not_to_be_added: '追加できる相手を限っている人がいます。連絡先の申請かルームへのリンクを送ってください。',
  contact_not_found: 'この申請はもうありません。',
  contact_blocked: 'この人をブロックしています。先に解除してください。',
  owner_must_stay: 'ルームにはオーナーが必要です。先に引き継いでください。',

  slow_mode: 'このルームは低速モードです。少しお待ちください。',
  slug_taken: 'このルームアドレスはすでに使われています。',
  room_full: 'このルームは満員です。',
  message_deleted: 'このメッセージは削除されました。',
  too_many_reactions: 'このメッセージに付けられるリアクションの種類が上限に達しています。',
  too_many_rooms: '参加できるルームの数の上限に達しています。先にどれかを退出してください。',
  edit_too_late: 'このメッセージはもう編集できません。',
  too_many_bookmarks: '保存できる数の上限に達しています。先にどれかを外してください。',
  username_taken: 'このユーザー名はすでに使われています。',
  email_taken: 'このメールアドレスはすでに登録されています。',

  file_not_found: 'このファイルはありません。',
  http_only: 'ファイルは HTTP でのみ送受信できます。',
  invalid_upload: 'ファイルの形式が正しくありません。',
  upload_interrupted: 'アップロードが完了する前に途切れました。',
  upload_not_found: 'このアップロードは見つかりません。最初からやり直してください。',
  upload_elsewhere: 'アップロードは別の位置から続きます。',
  upload_in_crumbs: 'ファイルが細かく分かれすぎています。最初からやり直してください。',
  too_many_uploads: '同時にアップロードしているファイルが多すぎます。完了するまでお待ちください。',
  no_file: 'ファイルがありません。',
  too_many_files: '一度に送るファイルが多すぎます。',
  file_empty: 'このファイルは空です。',
  file_type_refused: 'この種類のファイルはここでは受け付けていません。',
  file_too_large: 'このファイルは大きすぎます。',
  file_in_use: 'このファイルは使用中です。ファイルを添付したメッセージを削除してください。',
  file_not_ready: 'このファイルはまだ確認中です。',
  quota_exceeded: '空き容量がありません。先に古いファイルを削除してください。',
  place_full: 'ここにはファイルを置く空きがもうありません。',
  storage_unavailable: '現在ファイルにアクセスできません。',

  body_too_large: '内容が大きすぎて送信できません。',
  too_many_requests: '短い時間に試した回数が多すぎます。',
  internal: 'サーバーで問題が起きました。しばらくしてからもう一度お試しください。',
  database_unavailable: 'サーバーが一時的にデータを読み込めません。しばらくしてからもう一度お試しください。',
  overloaded: 'サーバーが混み合っています。しばらくしてからもう一度お試しください。',
  shutting_down: 'サーバーが再起動しています。',

  unreachable: 'サーバーに接続できません。接続を確認してください。入力した内容は失われません。',
  aborted: '操作をキャンセルしました。',
  timed_out: 'サーバーの応答に時間がかかりすぎました。入力した内容は失われません。',
  not_parley:
    '途中の別の何かがサーバーの代わりに応答しました。ネットワークを確認するか、運営者にお問い合わせください。',
}

export const first: FirstWords = {
  product: 'Parley',
  documentTitle: (screen, place) => `${screen} · ${place}`,
  common: {
    loading: '読み込んでいます…',
    tryAgain: '再試行',
    skipToContent: '本文へスキップ',
    noticesRegion: 'お知らせ',
    dismissNotice: 'お知らせを閉じる',
  },
  refusal: (reason) => new Map<string, string>(Object.entries(refusals)).get(reason) ?? null,
  unexpected: '予期しない問題が起きました。もう一度お試しください。',
  broken: {
    title: 'ページのこの部分を読み込めませんでした',
    text: '新しいバージョンに更新されたのかもしれません。ページを読み込み直すと、たいてい直ります。',
    reload: '再読み込み',
  },
  frame: {
    connection: '接続',
    navigation: 'メイン',
    home: 'ホーム',
    people: 'メンバー',
    settings: '設定',
    you: 'あなた',
    accountMenu: 'アカウントメニュー',
    direct: 'ダイレクトメッセージ',
    rooms: 'ルーム',
    kinds: { person: null, guest: 'ゲスト', bot: 'ボット' },
    allRead: 'すべて既読にしました',
  },

  timeline,
  message,
  markdown,
  composer,
  sidebar,
  layout,
  header,
  presence,
  keyNames,
}
