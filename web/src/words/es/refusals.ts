import type { Reason } from '@parley/protocol/wire'
import type { TransportReason } from '@parley/sdk'

/** All reasons, since the server's own messages are English. */
export const refusals: { readonly [R in Reason | TransportReason]: string } = {
  invalid_input: 'Hay algo que no está bien en lo que has escrito.',
  invalid_json: 'El servidor no ha entendido la petición.',
  unsupported_media_type: 'El servidor no ha entendido la petición.',
  weak_password: 'Esta contraseña es demasiado fácil de adivinar.',
  username_reserved: 'Este nombre de usuario está reservado para el propio espacio.',

  query_not_understood: 'Algo no encaja en esta búsqueda. Revisa los nombres después de from: e in:.',
  search_took_too_long: 'Esta búsqueda ha tardado demasiado. Busca algo más concreto.',

  token_missing: 'Se ha cerrado tu sesión. Inicia sesión y vuelve a intentarlo.',
  token_invalid: 'Tu sesión ya no es válida. Inicia sesión de nuevo.',
  token_expired: 'Tu sesión ha caducado. Vuelve a intentarlo.',
  session_ended: 'Se ha cerrado la sesión en este dispositivo.',
  wrong_credentials: 'Ese nombre y esa contraseña no coinciden. Revisa ambos y vuelve a intentarlo.',
  refresh_invalid: 'Tu sesión ha terminado. Inicia sesión de nuevo.',
  refresh_reused: 'Tu sesión se ha usado desde dos sitios y se ha cerrado por seguridad. Inicia sesión de nuevo.',

  account_required: 'Los invitados no pueden hacer esto. Crea antes una cuenta.',
  guest_required: 'Solo un invitado puede convertir su acceso en una cuenta.',
  admin_required: 'Esto solo lo puede hacer un administrador.',
  guests_off: 'Este espacio no admite invitados.',
  registration_closed: 'El registro está cerrado en este espacio.',
  wrong_password: 'La contraseña actual no es correcta.',
  foreign_origin: 'Este sitio web no puede usar la sesión de este espacio.',

  route_not_found: 'El servidor no conoce esta operación.',
  user_not_found: 'Esta persona no existe.',
  session_not_found: 'Este dispositivo no existe.',

  room_not_found: 'Esta sala no existe o no tienes acceso a ella.',
  message_not_found: 'Este mensaje no existe.',
  invite_not_found: 'Esta invitación ya no es válida.',
  member_not_found: 'Esta persona no está en la sala.',
  job_not_found: 'Esta tarea no existe o se está haciendo ahora mismo.',

  not_a_member: 'Únete antes a la sala.',
  room_right_missing: 'Tu rol en esta sala no lo permite.',
  room_archived: 'Esta sala está archivada.',
  room_read_only: 'En esta sala solo escriben los moderadores.',
  silenced: 'No puedes escribir en esta sala durante un tiempo.',
  banned: 'Te han vetado en esta sala.',
  not_the_author: 'Un mensaje solo lo puede cambiar quien lo escribió.',
  direct_is_fixed: 'En una conversación directa siempre están las mismas dos personas.',
  owner_must_stay: 'Una sala necesita un propietario. Cédela antes.',

  slow_mode: 'Esta sala está en modo lento. Espera un poco.',
  slug_taken: 'Esta dirección de sala ya está ocupada.',
  room_full: 'Esta sala está llena.',
  message_deleted: 'Este mensaje se ha eliminado.',
  too_many_reactions: 'Este mensaje ya no admite más reacciones distintas.',
  too_many_bookmarks: 'Ya no puedes guardar más mensajes. Quita antes alguno.',
  username_taken: 'Este nombre de usuario ya está ocupado.',
  email_taken: 'Este correo electrónico ya tiene una cuenta.',

  file_not_found: 'Este archivo no existe.',
  http_only: 'Los archivos solo se envían por HTTP.',
  invalid_upload: 'Los archivos no han llegado en la forma correcta.',
  upload_interrupted: 'La subida se ha cortado antes de terminar.',
  no_file: 'No hay ningún archivo.',
  too_many_files: 'Son demasiados archivos a la vez.',
  file_empty: 'Este archivo está vacío.',
  file_type_refused: 'Aquí no se aceptan archivos de este tipo.',
  file_too_large: 'Este archivo es demasiado grande.',
  file_in_use: 'Este archivo está en uso. Borra el mensaje que lo lleva.',
  file_not_ready: 'Este archivo todavía se está revisando.',
  quota_exceeded: 'No te queda espacio para esto. Borra antes archivos antiguos.',
  place_full: 'Aquí ya no queda espacio para archivos.',
  storage_unavailable: 'Ahora mismo no se puede acceder a los archivos.',

  body_too_large: 'Es demasiado grande para enviarlo.',
  too_many_requests: 'Demasiados intentos en poco tiempo.',
  internal: 'Algo ha fallado en el servidor. Vuelve a intentarlo en un momento.',
  database_unavailable: 'Ahora mismo no se puede acceder a la base de datos.',
  overloaded: 'El servidor está ocupado. Vuelve a intentarlo en un momento.',
  shutting_down: 'El servidor se está reiniciando.',

  unreachable: 'No se puede acceder al servidor. Comprueba tu conexión: lo que has escrito no se pierde.',
  aborted: 'Se ha interrumpido. Vuelve a intentarlo.',
  timed_out: 'El servidor ha tardado demasiado en responder. Lo que has escrito no se pierde.',
  not_parley:
    'Algo entre tú y el servidor ha respondido en su lugar. Comprueba tu red o pregunta a quien administra el servicio.',
}
