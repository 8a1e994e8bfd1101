import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('ja')

export const offline: Words['offline'] = {
  connecting: '接続しています…',
  connectingSince: (since) => `接続しています… ${since}の内容を表示中です。`,
  offline: 'オフラインです。書いた内容はあとで送信されます。',
  offlineSince: (since) => `オフラインのため、${since}の内容を表示中です。書いた内容はあとで送信されます。`,
  waiting: (seconds) => plural(seconds, { other: '#秒後に再試行' }),
  trying: '再試行しています…',
  lost: 'サーバーが応答しません。書いた内容はあとで送信されます。',
  lostSince: (since) => `サーバーが応答しないため、${since}の内容を表示中です。書いた内容はあとで送信されます。`,
  tryNow: '今すぐ試す',
  stopped: {
    signed_out: 'ログアウトしました。',
    banned: 'ここを利用できなくなりました。',
    unsupported_version: 'このページは古く、サーバーに対応していません。',
    refused: 'サーバーがこのページからの接続を許可していません。',
  },
  reload: '再読み込み',
  upToDate: (when) => `最終更新：${when}`,
  update: {
    title: '新しいバージョンがあります',
    text: '次にページを読み込んだときから使われます。',
    reload: '今すぐ読み込む',
  },
}
