import type { Administration } from '../en/administration.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('ja')

export const announcing: Administration['announcing'] = {
  make: '全員に知らせる',
  made: '全員に知らせています',
  text: '全員に知らせること',
  textNote: '閉じるまで、どの画面の上にも表示されます。後から来た人にも伝わります。',
  textMissing: '知らせることを書いてください。',
  term: '期間',
  terms: {
    hour: '1時間',
    day: '1日',
    week: '1週間',
    month: '30日',
    ever: '取り消すまで',
  },
  none: 'お知らせはありません',
  noneText: '全員に知らせたことがここに並びます。',
  failed: 'お知らせを読み込めませんでした',
  more: 'さらに表示',
  by: (name) => `${name}より`,
  until: (when) => `${when}まで`,
  on: '表示中',
  over: '終了',
  withdrawn: '取り消し済み',
  withdraw: '取り消す',
  withdrawOf: (text) => `取り消す：${text}`,
  withdrawTitle: '取り消しますか？',
  withdrawText: 'まだ閉じていない人の画面から消えます。',
  withdrawFailed: '取り消せませんでした',
}

export const overview: Administration['overview'] = {
  nothing: '対応が必要なことはありません。すべて応答し、待っているものはありません。',
  failed: '対応が必要なことを調べられませんでした',
  full: 'ファイルが許された容量をほぼ使い切っています',
}

export const placeHealth: Administration['placeHealth'] = {
  failed: '状態を調べられませんでした',
  again: 'もう一度調べる',
  allWell: 'すべて応答し、滞りもありません。',
  troubles: {
    database: {
      what: 'データベースが応答しません',
      todo: 'PostgreSQLが動き、DATABASE_URLがそれを指しているか確かめてください。parley doctorで詳しく調べられます。',
    },
    bus: {
      what: 'Redisが応答しません',
      todo: '動いていて、REDIS_URLがそれを指しているか確かめてください。それまでノード同士は連絡できません。',
    },
    storage: {
      what: 'ファイルの保存先が応答しません',
      todo: 'データフォルダーに書き込めるか、STORAGE_URLのバケットがあるか確かめてください。',
    },
    scanner: {
      what: 'ウイルススキャナーが応答しません',
      todo: '動いていて、CLAMAV_URLがそれを指しているか確かめてください。新しいファイルは、設定により待つか、検査なしで通ります。',
    },
    disk: {
      what: 'ディスクの空きがわずかです',
      todo: '空きを作るか、設定でファイルの容量に上限を付けてください。',
    },
    jobs: {
      what: 'あきらめた作業があります',
      todo: 'バックグラウンド作業に理由があり、やり直すか忘れることができます。',
    },
    late: {
      what: 'バックグラウンド作業が遅れています',
      todo: '5分を超えて待っているものがあります。役割workerのノードが動いているか確かめ、忙しければ追加してください。',
    },
  },
  toJobs: 'バックグラウンド作業へ',
  parts: {
    database: 'データベース',
    bus: 'ノード間の連絡',
    storage: 'ファイルの保存先',
    scanner: 'ウイルススキャナー',
  },
  states: {
    ok: '応答あり',
    down: '応答なし',
  },
  version: 'Parleyのバージョン',
  uptime: '稼働時間',
  node: '応答したノード',
  memory: 'メモリー',
  disk: 'ディスクの空き',
  partOf: (part, total) => `${total}中${part}`,
  databaseSize: 'データベースの大きさ',
  databaseVersion: 'PostgreSQLのバージョン',
  connections: '接続数',
  waiting: '待っている作業',
  late: '最長の待ち',
  givenUp: 'あきらめた作業',
  packet: 'サポート用ファイル',
  packetNote: '助けを求めるときに役立つ情報です。秘密も、人の名前も、発言も含みません。',
  savePacket: 'ファイルを保存',
  packetFailed: 'ファイルを作れませんでした',
}

export const placeStats: Administration['placeStats'] = {
  failed: '数値を読み込めませんでした',
  span: '日数',
  spans: (size) => plural(size, { other: '直近#日' }),
  totals: {
    people: 'メンバー',
    seen: '1日以内に来た人',
    guests: 'ゲスト',
    bots: 'ボット',
    rooms: 'ルーム',
    files: 'ファイル',
  },
  charts: {
    messages: 'メッセージ数',
    people: '発言した人',
    accounts: '新しいアカウント',
    fileBytes: 'ファイルの容量',
    halfMs: '半数の呼び出しの所要時間（最大）',
    mostMs: '100回中95回の呼び出しの所要時間（最大）',
  },
  day: '日付',
  counted: (when) => `集計：${when}（日付はUTC）`,
}

export const charts: Administration['charts'] = {
  asTable: '表で見る',
}

export const placeRooms: Administration['placeRooms'] = {
  search: 'ルームを探す',
  visibility: '入れる人',
  visibilities: {
    all: 'すべて',
    public: '公開',
    private: '非公開',
  },
  state: '状態',
  states: {
    all: 'すべて',
    open: 'アーカイブされていない',
    archived: 'アーカイブ済み',
  },
  sort: '並び順',
  sorts: {
    recent: '最近の発言順',
    members: 'メンバーの多い順',
    messages: 'メッセージの多い順',
    newest: '新しい順',
    name: '名前順',
  },
  none: 'ルームが見つかりません',
  noneText: '条件に合うルームはありません。',
  failed: 'ルームを読み込めませんでした',
  more: 'さらに表示',
  actFailed: 'ルームを変更できませんでした',
  group: 'グループ',
  members: (number) => `メンバー：${number}`,
  messages: (number) => `メッセージ：${number}`,
  owner: (name) => `所有者：${name}`,
  archive: 'アーカイブ…',
  archiveAct: 'アーカイブする',
  archiveOf: (name) => `${name}をアーカイブ…`,
  archiveTitle: (name) => `${name}をアーカイブしますか？`,
  archiveText: 'メンバーは読めますが、誰も書き込めなくなります。後で元に戻せます。',
  unarchive: 'アーカイブから戻す',
  unarchiveOf: (name) => `${name}をアーカイブから戻す`,
  remove: '削除…',
  removeAct: '完全に削除する',
  removeOf: (name) => `${name}を削除…`,
  removeTitle: (name) => `${name}を削除しますか？`,
  removeText: 'そこでの発言はすべて、全員から消えます。元に戻せません。',
}
