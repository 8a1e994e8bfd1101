import type { FirstWords } from '../en/first.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('ja')

export const header: FirstWords['header'] = {
  members: (count) => plural(count, { other: 'メンバー#人' }),
  count: (count) => plural(count, { other: '#' }),
  pins: 'ピン留めされたメッセージ',
  search: 'このルームで検索',
  details: '詳細',
  invite: '招待する',
  more: 'このルームの詳しい情報',
  muted: 'ミュート中',
  moreTopic: 'トピックをすべて表示',
  lessTopic: 'トピックを短く表示',
  date: '日付へ移動…',
  dateTitle: '日付へ移動',
  day: '日付',
  dateGo: '移動',
}
