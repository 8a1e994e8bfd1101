import type { Words } from '../en.ts'

export const layout: Words['layout'] = {
  resize: { sidebar: 'Ancho de la barra lateral', details: 'Ancho de los detalles' },
  back: 'Volver a las salas',
}
