import type { Administration } from '../en/administration.ts'

export const jobs: Administration['jobs'] = {
  state: '状態',
  states: { all: 'すべて', waiting: '待機中', running: '実行中', exhausted: '断念' },
  tries: (count) => `試行回数：${count}`,
  due: (when) => `次の試行：${when}`,
  since: (when) => `開始：${when}`,
  made: (when) => `依頼：${when}`,
  again: 'もう一度試す',
  againKind: (kind) => `${kind}をもう一度試す`,
  forget: '破棄する',
  forgetKind: (kind) => `${kind}を破棄する`,
  forgetTitle: (kind) => `${kind}を破棄しますか？`,
  forgetText: 'この処理は行われなくなり、対象はそのままになります。',
  none: '待っているものはありません',
  noneText: '依頼されたことはすべて完了しています。',
  failed: '処理の一覧を取得できませんでした',
  more: 'もっと表示',
  actFailed: '実行できませんでした',
  details: '内容',
}
