import type { Words } from '../en.ts'

export const layout: Words['layout'] = {
  resize: { sidebar: 'サイドバーの幅', details: '詳細パネルの幅' },
  back: 'ルーム一覧に戻る',
}
