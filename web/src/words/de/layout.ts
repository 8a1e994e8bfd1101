import type { FirstWords } from '../en/first.ts'

export const layout: FirstWords['layout'] = {
  resize: { sidebar: 'Breite der Seitenleiste', details: 'Breite der Details' },
  back: 'Zurück zu den Räumen',
}
