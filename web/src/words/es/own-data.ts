import type { Words } from '../en.ts'

export const ownData: Words['ownData'] = {
  title: 'Tus datos',
  note: 'Un ZIP con todo lo tuyo: perfil, ajustes, contactos, salas, mensajes, reacciones, borradores, dispositivos, denuncias y cada archivo que trajiste. Nada de lo que dijeron otros.',
  ask: 'Reunirlos',
  waiting: 'Se están reuniendo. Te avisaremos cuando estén; no hace falta esperar aquí.',
  ready: (until) => `Estarán aquí hasta ${until}.`,
  download: (amount) => `Descargar (${amount})`,
  again: (when) => `Puedes volver a pedirlos a partir de ${when}.`,
  over: 'Lo último que pediste se eliminó al acabar su plazo.',
  lost: 'No se pudieron reunir. Vuelve a pedirlos.',
  failed: 'No se pudieron consultar tus datos',
  askFailed: 'No se pudieron pedir tus datos',
  open: 'Ir a tus datos',
}
