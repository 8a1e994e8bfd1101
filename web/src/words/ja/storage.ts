import type { Administration } from '../en/administration.ts'

export const placeStorage: Administration['placeStorage'] = {
  failed: 'ファイルの使用量を確認できませんでした',
  toSettings: 'ファイルの上限を設定',
  broken: '準備できなかったファイルがあります。理由はバックグラウンドの作業にあり、そこでやり直せます。',
  toJobs: 'バックグラウンドの作業へ',
  what: '項目',
  files: 'ファイル数',
  size: 'サイズ',
  kinds: '種類別',
  states: '状態別',
  stateOf: {
    pending: '待機中',
    processing: '準備中',
    ready: '準備完了',
    failed: '失敗',
    refused: '拒否',
  },
  exports: (number, bytes) =>
    `このほかに、受け取り待ちの個人データのアーカイブ：${number}（${bytes}）。誰の使用量にも数えられず、自動で消えます。`,
  rooms: '使用量の多いルーム',
  largest: '大きなファイル',
  largestNote: 'ファイル名は、誰でも読める場所にあるものだけ表示されます。中身はここでは誰にも読めません。',
  nameless: '名前は非表示',
  where: {
    nowhere: 'どのルームにもない',
    direct: 'ダイレクトメッセージ内',
    private: '非公開のルーム内',
    public: '公開ルーム内',
  },
  by: (name) => `持ち主：${name}`,
  people: '持ち主別',
  peopleNote: '多い順に、各自の上限とともに。',
  search: '人を探す',
  list: {
    none: '見つかりません',
    noneText: 'その名前でファイルを持つ人はいません。',
    failed: 'ファイルの持ち主を確認できませんでした',
    more: 'さらに表示',
  },
}
