// Keeps the boarding page alive without a network: the page, its styles and scripts, and the last list of the trip.
// Asked first is always the network. The page itself clears the list when the trip is closed.
const CACHE = 'fugong-board-1';
const PAGE = /^\/transport\/trips\/\d+\/board$/;
const DATA = /^\/api\/v1\/transport\/trips\/\d+\/board$/;
const PART = /^\/(css|js|vendor|webjars)\/|^\/icon\.svg$/;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

async function networkFirst(request) {
  const cache = await caches.open(CACHE);
  try {
    const response = await fetch(request);
    if (response.ok && !response.redirected) await cache.put(request.url, response.clone());
    return response;
  } catch (error) {
    const kept = await cache.match(request.url, { ignoreVary: true });
    if (kept) return kept;
    throw error;
  }
}

self.addEventListener('fetch', (event) => {
  const { pathname, origin } = new URL(event.request.url);
  if (event.request.method !== 'GET' || origin !== location.origin) return;
  if (PAGE.test(pathname) || DATA.test(pathname) || PART.test(pathname)) event.respondWith(networkFirst(event.request));
});
