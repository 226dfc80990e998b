// Without a network the pages of leaders come from here: one empty page, the script, the styles. What stands in the
// lists it never sees. Before it stand VERSION and FILES.
"use strict";

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const scope = new URL(worker.registration.scope).pathname;
const shell = `${scope}/geraet`;
const ours = `leitung ${scope} `;
/** A network that gives nothing in this time is none, milliseconds. */
const PATIENCE = 5000;

/** Lays down what is needed without a network, where it is not there. */
const fill = async () => {
  const cache = await caches.open(ours + VERSION);
  if (!await cache.match(shell)) await cache.addAll([...FILES, new Request(shell, { cache: "reload" })]);
};

worker.addEventListener("install", event => event.waitUntil(fill().then(() => worker.skipWaiting())));

// A page has found that it is not there any more: browsers may delete one thing and keep another.
worker.addEventListener("message", event => event.waitUntil(fill()));

worker.addEventListener("activate", event => event.waitUntil((async () => {
  for (const name of await caches.keys()) {
    if (name.startsWith(ours) && name !== ours + VERSION) await caches.delete(name);
  }
  await worker.clients.claim();
})()));

/** The page of the service, once it knows who has left; where none comes, the one from here. @param {Request} request */
const page = async request => {
  const cache = await caches.open(ours + VERSION);
  const kept = await cache.match(shell);
  const asked = tellLeft().then(() => fetch(request));
  if (!kept) return asked;
  try {
    const late = new Promise((_, no) => setTimeout(no, PATIENCE));
    const answer = /** @type {Response} */ (await Promise.race([asked, late]));
    return answer.status > 501 ? kept : answer;
  } catch {
    return kept;
  }
};

// Where a browser wakes us when the network is back.
worker.addEventListener("sync", event => /** @type {ExtendableEvent} */ (event).waitUntil(tellLeft()));

worker.addEventListener("fetch", event => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  if (FILES.includes(pathname)) {
    event.respondWith(caches.match(request).then(kept => kept ?? fetch(request)));
  } else if (request.mode === "navigate" && (pathname === scope || pathname.startsWith(`${scope}/termine/`))) {
    event.respondWith(page(request));
  }
});
