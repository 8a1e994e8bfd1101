import type { FirstWords } from '../en/first.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('ja')

export const header: FirstWords['header'] = {
  members: (count) => plural(count, { other: 'メンバー#人' }),
  count: (count) => plural(count, { other: '#' }),
  pins: 'ピン留めされたメッセージ',
  search: 'このルームで検索',
  details: '詳細',
  more: 'このルームの詳しい情報',
  muted: 'ミュート中',
  moreTopic: 'トピックをすべて表示',
  lessTopic: 'トピックを短く表示',
}
