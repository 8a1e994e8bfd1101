import type { FirstWords } from '../en/first.ts'

export const layout: FirstWords['layout'] = {
  resize: { sidebar: 'Ancho de la barra lateral', details: 'Ancho de los detalles' },
  back: 'Volver a las salas',
}
