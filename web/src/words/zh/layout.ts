import type { Words } from '../en.ts'

export const layout: Words['layout'] = {
  resize: { sidebar: '侧边栏宽度', details: '详情栏宽度' },
  back: '返回房间列表',
}
