import type { Administration } from '../en/administration.ts'

export const jobs: Administration['jobs'] = {
  state: 'Estado',
  states: { all: 'Todos', waiting: 'En espera', running: 'En curso', exhausted: 'Abandonado' },
  tries: (count) => `Intentos: ${count}`,
  due: (when) => `Próximo intento: ${when}`,
  since: (when) => `En curso desde: ${when}`,
  made: (when) => `Pedido: ${when}`,
  again: 'Reintentar',
  againKind: (kind) => `Reintentar ${kind}`,
  forget: 'Olvidar',
  forgetKind: (kind) => `Olvidar ${kind}`,
  forgetTitle: (kind) => `¿Olvidar ${kind}?`,
  forgetText: 'Ya no se hará, y aquello a lo que se refiere se queda como está.',
  none: 'No hay nada en espera',
  noneText: 'Todo lo que se pidió está hecho.',
  failed: 'No se ha podido consultar el trabajo',
  more: 'Mostrar más',
  actFailed: 'No se ha podido hacer',
  details: 'De qué se trata',
}
