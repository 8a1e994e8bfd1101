import type { Words } from '../en.ts'

export const layout: Words['layout'] = {
  resize: { sidebar: 'Largeur de la barre latérale', details: 'Largeur des détails' },
  back: 'Retour aux salons',
}
