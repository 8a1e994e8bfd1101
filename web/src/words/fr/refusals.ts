import type { Reason } from '@parley/protocol/wire'
import type { TransportReason } from '@parley/sdk'

/** All reasons, since the server's own messages are English. */
export const refusals: { readonly [R in Reason | TransportReason]: string } = {
  invalid_input: 'Quelque chose ne va pas dans ce que vous avez saisi.',
  invalid_json: 'Le serveur n’a pas compris la demande.',
  unsupported_media_type: 'Le serveur n’a pas compris la demande.',
  weak_password: 'Ce mot de passe est trop facile à deviner.',
  username_reserved: 'Ce nom d’utilisateur est réservé à l’espace lui-même.',

  query_not_understood: 'Quelque chose ne va pas dans cette recherche. Vérifiez les noms qui suivent from et in.',
  search_took_too_long: 'Cette recherche a pris trop de temps. Cherchez quelque chose de plus précis.',

  token_missing: 'Votre session est fermée. Connectez-vous et réessayez.',
  token_invalid: 'Votre session n’est plus valable. Reconnectez-vous.',
  token_expired: 'Votre session a expiré. Réessayez.',
  session_ended: 'La session de cet appareil a été fermée.',
  wrong_credentials: 'Ce nom et ce mot de passe ne vont pas ensemble. Vérifiez les deux et réessayez.',
  refresh_invalid: 'Votre session est terminée. Reconnectez-vous.',
  refresh_reused: 'Votre session a été utilisée à deux endroits et fermée par sécurité. Reconnectez-vous.',

  account_required: 'Les invités ne peuvent pas faire cela. Créez d’abord un compte.',
  guest_required: 'Seul un invité peut transformer son accès en compte.',
  admin_required: 'Seul un administrateur peut faire cela.',
  guests_off: 'Cet espace n’accueille pas d’invités.',
  registration_closed: 'Les inscriptions sont fermées dans cet espace.',
  wrong_password: 'Le mot de passe actuel n’est pas le bon.',
  foreign_origin: 'Ce site web ne peut pas utiliser la session de cet espace.',

  route_not_found: 'Le serveur ne connaît pas cette opération.',
  user_not_found: 'Cette personne n’existe pas.',
  session_not_found: 'Cet appareil n’existe pas.',

  room_not_found: 'Ce salon n’existe pas, ou ne vous est pas ouvert.',
  message_not_found: 'Ce message n’existe pas.',
  invite_not_found: 'Cette invitation n’est plus valable.',
  member_not_found: 'Cette personne n’est pas dans le salon.',
  job_not_found: 'Cette tâche n’existe pas ou est en cours.',

  not_a_member: 'Rejoignez d’abord le salon.',
  room_right_missing: 'Votre rôle dans ce salon ne le permet pas.',
  room_archived: 'Ce salon est archivé.',
  room_read_only: 'Seuls les modérateurs écrivent dans ce salon.',
  silenced: 'Vous ne pouvez pas écrire dans ce salon pour un moment.',
  banned: 'Vous avez été banni de ce salon.',
  not_the_author: 'Seule la personne qui a écrit un message peut le modifier.',
  direct_is_fixed: 'Une conversation directe réunit toujours les deux mêmes personnes.',
  owner_must_stay: 'Un salon a besoin d’un propriétaire. Cédez-le d’abord.',

  slow_mode: 'Ce salon est en mode lent. Attendez un peu.',
  slug_taken: 'Cette adresse de salon est déjà prise.',
  room_full: 'Ce salon est complet.',
  message_deleted: 'Ce message a été supprimé.',
  too_many_reactions: 'Ce message ne peut pas recevoir davantage de réactions différentes.',
  too_many_bookmarks: 'Vous ne pouvez pas enregistrer plus de messages. Retirez-en un d’abord.',
  username_taken: 'Ce nom d’utilisateur est déjà pris.',
  email_taken: 'Cette adresse e-mail a déjà un compte.',

  file_not_found: 'Ce fichier n’existe pas.',
  http_only: 'Les fichiers ne passent que par HTTP.',
  invalid_upload: 'Les fichiers ne sont pas arrivés sous la bonne forme.',
  upload_interrupted: 'L’envoi s’est arrêté avant que tout soit arrivé.',
  no_file: 'Il n’y a pas de fichier.',
  too_many_files: 'Cela fait trop de fichiers à la fois.',
  file_empty: 'Ce fichier est vide.',
  file_type_refused: 'Les fichiers de ce type ne sont pas acceptés ici.',
  file_too_large: 'Ce fichier est trop volumineux.',
  file_in_use: 'Ce fichier est utilisé. Supprimez plutôt le message auquel il est joint.',
  file_not_ready: 'Ce fichier est encore en cours de vérification.',
  quota_exceeded: 'Vous n’avez plus assez de place. Supprimez d’abord d’anciens fichiers.',
  place_full: 'Il n’y a plus de place ici pour des fichiers.',
  storage_unavailable: 'Les fichiers sont inaccessibles pour le moment.',

  body_too_large: 'C’est trop volumineux pour être envoyé.',
  too_many_requests: 'Trop d’essais en peu de temps.',
  internal: 'Une erreur s’est produite sur le serveur. Réessayez dans un instant.',
  database_unavailable: 'La base de données est inaccessible pour le moment.',
  overloaded: 'Le serveur est occupé. Réessayez dans un instant.',
  shutting_down: 'Le serveur redémarre.',

  unreachable: 'Le serveur est inaccessible. Vérifiez votre connexion ; rien de ce que vous avez écrit n’est perdu.',
  aborted: 'L’opération a été interrompue. Réessayez.',
  timed_out: 'Le serveur a mis trop de temps à répondre. Rien de ce que vous avez écrit n’est perdu.',
  not_parley:
    'Quelque chose entre vous et le serveur a répondu à sa place. Vérifiez votre réseau ou demandez à la personne qui gère le service.',
}
