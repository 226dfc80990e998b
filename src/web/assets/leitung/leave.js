// The way out. With a network the service deletes what lies here once more; without one it is told later, and first of
// all.
"use strict";

/** Nothing of hers stays on this page, and nothing is asked for until the service knows that she has left. */
const vanish = async () => {
  [isLeft, keys] = [true, undefined];
  lists.clear();
  queue.clear();
  for (const part of document.querySelectorAll("main > :not(h1), .rooms")) if (!part.contains(here)) part.remove();
  paint();
  try {
    await tellLeft();
    location.replace(page.bereich ?? "/");
  } catch {
    later();
  }
};

/** Is the service there? */
const isThere = () => fetch("/healthz", { cache: "no-store", signal: AbortSignal.timeout(5e3) }).then(({ ok }) => ok, () => false);

/**
 * Signs out when all is sent and what was not taken is read; else says what would be lost, once. What lies here goes at once, with a network or
 * without; without one the service is told later.
 * @param {HTMLFormElement} form
 */
const leave = async form => {
  await send();
  if (queue.size && !isSure) {
    isSure = true;
    paint();
    return find(here, "[role=status]").scrollIntoView({ block: "center" });
  }
  isLeft = true;
  await wipe().catch(() => undefined);
  await markLeft(form.action).catch(() => undefined);
  if (words.left && !await isThere()) {
    const { ready } = navigator.serviceWorker;
    void ready.then(worker => /** @type {any} */ (worker).sync?.register(LEFT)).catch(() => undefined);
    return vanish();
  }
  // So the service lets the browser delete everything once more.
  const empty = document.createElement("input");
  [empty.type, empty.name, empty.value] = ["hidden", "leer", "ja"];
  form.append(empty);
  form.submit();
};
