import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('ja')

export const directory: Words['directory'] = {
  title: 'ルーム',
  about: '誰でも参加できるチャンネルの一覧です。参加する前に中をのぞけます。',
  create: '新しいルーム',
  search: 'ルームを探す',
  searchPlaceholder: '名前、アドレス、トピック',
  order: '並び順',
  orders: { members: 'メンバーが多い順', recent: '最近の活動順', name: '名前順' },
  categories: 'カテゴリー',
  all: 'すべて',
  inCategory: (rooms) => plural(rooms, { other: '#件のルーム' }),
  count: (count, more) =>
    more ? plural(count, { other: '最初の#件のルーム' }) : plural(count, { other: '#件のルーム' }),
  members: (count) => plural(count, { other: 'メンバー#人' }),
  lively: (when) => `最後の活動：${when}`,
  joined: '参加中',
  failed: 'ルームを読み込めませんでした',
  none: (query) => (query === '' ? 'このカテゴリーにルームはありません' : `「${query}」に一致するルームはありません`),
  noneText: '名前の一部で試すか、すべてのカテゴリーから探してください。非公開ルームはここに表示されません。',
  showAll: 'すべてのルームを表示',
  empty: 'ルームはまだありません',
  emptyText: 'ルームは、チームやプロジェクト、趣味など、ひとつのテーマで話す場所です。最初のルームを作りましょう。',
  emptyForGuests: '公開チャンネルが作られると、ここに表示されます。',
  createFirst: '最初のルームを作成',
}
