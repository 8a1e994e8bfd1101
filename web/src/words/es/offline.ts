import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('es')

export const offline: Words['offline'] = {
  connecting: 'Conectando…',
  connectingSince: (since) => `Conectando… Ves lo que había aquí ${since}.`,
  offline: 'Estás sin conexión. Lo que escribas se enviará después.',
  offlineSince: (since) => `Estás sin conexión y ves lo que había aquí ${since}. Lo que escribas se enviará después.`,
  waiting: (seconds) =>
    plural(seconds, {
      one: 'Próximo intento en # segundo',
      many: 'Próximo intento en # de segundos',
      other: 'Próximo intento en # segundos',
    }),
  trying: 'Intentándolo…',
  lost: 'El servidor no responde. Lo que escribas se enviará después.',
  lostSince: (since) => `El servidor no responde. Ves lo que había aquí ${since}; lo que escribas se enviará después.`,
  tryNow: 'Intentar ahora',
  stopped: {
    signed_out: 'Se ha cerrado tu sesión.',
    banned: 'Ya no puedes estar aquí.',
    unsupported_version: 'Esta página es demasiado antigua para su servidor.',
    refused: 'El servidor no deja que esta página se conecte.',
  },
  reload: 'Volver a cargar',
  upToDate: (when) => `Última actualización: ${when}`,
  update: {
    title: 'Hay una versión nueva',
    text: 'Se usará la próxima vez que se cargue la página.',
    reload: 'Cargarla ahora',
  },
}
