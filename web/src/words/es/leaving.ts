import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('es')

export const leaving: Words['leaving'] = {
  title: 'Borrar tu cuenta',
  note: (days) =>
    `Se cierra tu sesión en todas partes al momento. Durante ${days} puedes anularlo iniciando sesión; después se borran tu perfil, ajustes, contactos y dispositivos, tus salas pasan a quien te siga y tu nombre no se da a nadie.`,
  noteGuest: 'Se cierra tu sesión y se borra todo al momento: un invitado no tiene vuelta atrás.',
  act: 'Borrar tu cuenta…',
  question: '¿Borrar tu cuenta?',
  text: (days) => `Se cierra ahora y se borra al cabo de ${days}. Hasta entonces puedes iniciar sesión y anularlo.`,
  password: 'Tu contraseña',
  passwordMissing: 'Escribe tu contraseña.',
  said: 'Lo que dijiste y los archivos que enviaste',
  keep: 'Se quedan',
  keepText: 'Como «Cuenta borrada», para que los demás conserven la conversación.',
  remove: 'Se eliminan',
  removeText: 'Nadie podrá leerlos.',
  submit: 'Borrar',
  done: 'Tu cuenta está cerrada',
  doneText: (when) => `Se borra el ${when}. Hasta entonces puedes iniciar sesión y anularlo.`,
  doneNow: 'Se está borrando.',
  leaving: 'Borraste esta cuenta. Todavía no ha desaparecido: puedes anularlo.',
  restore: 'Anularlo e iniciar sesión',
  restoreFailed: 'No se pudo anular',
  days: (count) => plural(count, { one: '# día', many: '# de días', other: '# días' }),
}
