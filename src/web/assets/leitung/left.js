// She has signed out where there was no network: a mark that names nobody says so until the service knows it. It lies
// where the pages and the worker both find it.
"use strict";

/** Where the marks lie. */
const LEFT = "abmeldung";

/** @param {string} url How she signed out. */
const markLeft = async url => (await caches.open(LEFT)).put(url, new Response());

/** Tells the service, where there is something to tell. Fails where that can not be: then nothing else may be asked. */
const tellLeft = async () => {
  if (!await caches.has(LEFT)) return;
  for (const { url } of await (await caches.open(LEFT)).keys()) {
    const answer = await fetch(url, { method: "POST", body: new URLSearchParams(), signal: AbortSignal.timeout(15e3) });
    if (!answer.ok) throw answer.status;
  }
  await caches.delete(LEFT);
};
