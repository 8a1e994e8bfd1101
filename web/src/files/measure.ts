interface Measured {
  readonly width: number
  readonly height: number
}

/** How large a picture or film is, upright; null for what has no size, or none that can be found here. */
export async function measure(url: string, type: string): Promise<Measured | null> {
  if (type.startsWith('image/')) return await measurePicture(url)
  if (type.startsWith('video/')) return await measureFilm(url)
  return null
}

async function measurePicture(url: string): Promise<Measured | null> {
  const image = new Image()
  image.src = url
  const isThere = await image.decode().then(
    () => true,
    () => false,
  )
  return isThere ? sized(image.naturalWidth, image.naturalHeight) : null
}

function measureFilm(url: string): Promise<Measured | null> {
  return new Promise((resolve) => {
    const film = document.createElement('video')
    film.preload = 'metadata'
    film.addEventListener('loadedmetadata', () => resolve(sized(film.videoWidth, film.videoHeight)))
    film.addEventListener('error', () => resolve(null))
    film.src = url
  })
}

function sized(width: number, height: number): Measured | null {
  return width > 0 && height > 0 ? { width, height } : null
}
