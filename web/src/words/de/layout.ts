import type { Words } from '../en.ts'

export const layout: Words['layout'] = {
  resize: { sidebar: 'Breite der Seitenleiste', details: 'Breite der Details' },
  back: 'Zurück zu den Räumen',
}
