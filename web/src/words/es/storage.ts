import type { Administration } from '../en/administration.ts'

export const placeStorage: Administration['placeStorage'] = {
  failed: 'No se ha podido consultar lo que ocupan los archivos',
  toSettings: 'Fijar lo que pueden ocupar los archivos',
  broken:
    'Algunos archivos no se han podido preparar. El motivo está en el trabajo en segundo plano, donde se puede volver a intentar.',
  toJobs: 'Ir al trabajo en segundo plano',
  what: 'Qué',
  files: 'Archivos',
  size: 'Tamaño',
  kinds: 'Por tipo',
  states: 'Por estado',
  stateOf: {
    pending: 'En espera',
    processing: 'En preparación',
    ready: 'Listo',
    failed: 'Fallido',
    refused: 'Rechazado',
  },
  exports: (number, bytes) =>
    `Aparte hay archivos de datos propios a la espera de que los recojan: ${number}, en total ${bytes}. No cuentan para nadie y desaparecen solos.`,
  rooms: 'Salas con más',
  largest: 'Archivos más grandes',
  largestNote:
    'El nombre de un archivo solo se muestra donde todo el mundo puede leerlo. Aquí nadie lee lo que contiene.',
  nameless: 'Nombre no mostrado',
  where: {
    nowhere: 'En ninguna sala',
    direct: 'En mensajes directos',
    private: 'En una sala privada',
    public: 'En una sala pública',
  },
  by: (name) => `De ${name}`,
  people: 'De quién son los archivos',
  peopleNote: 'Primero los que más ocupan, junto a lo que puede traer cada persona.',
  search: 'Buscar personas',
  list: {
    none: 'No se ha encontrado a nadie',
    noneText: 'Nadie con ese nombre tiene archivos.',
    failed: 'No se ha podido consultar de quién son los archivos',
    more: 'Mostrar más',
  },
}
