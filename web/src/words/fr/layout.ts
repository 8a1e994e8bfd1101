import type { FirstWords } from '../en/first.ts'

export const layout: FirstWords['layout'] = {
  resize: { sidebar: 'Largeur de la barre latérale', details: 'Largeur des détails' },
  back: 'Retour aux salons',
}
