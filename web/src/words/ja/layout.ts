import type { FirstWords } from '../en/first.ts'

export const layout: FirstWords['layout'] = {
  resize: { sidebar: 'サイドバーの幅', details: '詳細パネルの幅' },
  back: 'ルーム一覧に戻る',
}
