// What was done goes to the service: at once where there is a network, later where there is none; in any order, as
// often as it takes. Each deed has a number of its own, so the service takes it once.
"use strict";

const here = /** @type {HTMLElement} */ (document.getElementById("geraet"));
const page = here.dataset;

/** @type {Keys | undefined} */
let keys;
/** Whose the keys are or were. */
let owner = "";
/** Sentences come with the keys; the page from the device has them itself. @type {Record<string, string>} */
let words = JSON.parse(page.worte ?? "{}");
/** @type {Map<string, List>} */
const lists = new Map();
/** What waits, and what was refused and is not read yet. @type {Map<string, Item>} */
const queue = new Map();
/** Is there no network? A page from the device itself is there because of that. */
let isCut = "schale" in page;
/** Has the sign-in ended? */
let isOut = false;
/** Has she signed out, and the service does not know it yet? */
let isLeft = false;
/** @type {Date | undefined} */
let sentAt;
/** Did she press what needs a network? */
let isAsked = false;
/** Was she told what is lost if she signs out now? */
let isSure = false;
let isBusy = false;
let pauses = 0;
let settled = 0;
let lastAt = 0;
/** Would the page open without a network? */
let isReady = false;
/** What waits no longer than this is on its way: nothing is said about it. Milliseconds. */
const SOON = 2000;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

/** What is not sent yet, in the order in which it was done. */
const waiting = () => [...queue.values()].filter(item => !item.refused).sort((a, b) => a.at < b.at ? -1 : 1);

/** Our clock, as far as the device knows it: its own, mended by what it was wrong when the lists came. */
const now = () => Date.now() + (keys?.ahead ?? 0);

/** A moment after all before it. The service clamps what can not be. */
const stamp = () => new Date(lastAt = Math.max(Math.floor(now()), lastAt + 1)).toISOString();

/** @param {string} url @param {RequestInit} [how] */
const ask = async (url, how) => {
  try {
    const answer = await fetch(url, { cache: "no-store", redirect: "manual", signal: AbortSignal.timeout(15e3), ...how });
    if (answer.status !== 401) {
      // A redirect is none of ours: a network that asks for a password of its own.
      if (!answer.ok) throw answer.status;
      const said = await answer.json();
      [isCut, pauses] = [false, 0];
      return said;
    }
  } catch (error) {
    isCut = true;
    throw error;
  }
  // Sign in first, it says.
  [isCut, isOut] = [false, true];
  keys = undefined;
  lists.clear();
  await dropLists();
  paint();
};

/** The first name and the initial of the last, as lists show it. @param {string} name */
const shortName = name => {
  const words = name.trim().split(/\s+/);
  // The Arabic article says nothing.
  const last = words.length > 1 ? words[words.length - 1].replace(/^ال(?=.)/, "") : "";
  const initial = /[\p{L}\p{N}]\p{M}*/u.exec(last);
  return initial ? `${words[0]} ${initial[0].toUpperCase()}.` : words[0];
};

/**
 * What a deed changes on a list.
 * @param {List} list
 * @param {Item} item
 */
const apply = (list, item) => {
  if (item.kind === "walk_in") {
    if (!list.guests.some(guest => guest.id === item.id)) {
      const name = item.name ?? "";
      list.guests.push({ id: item.id, short: shortName(name), name });
    }
  } else if (item.kind === "walk_out") {
    list.guests = list.guests.filter(guest => guest.id !== item.id);
  } else if (item.kind === "count") {
    const band = item.band ?? "";
    list.counts[band] = Math.max(0, (list.counts[band] ?? 0) + (item.step ?? 0));
  } else {
    const person = list.persons.find(person => person.person === item.person);
    if (person) {
      const before = person.before === null ? "unset" : person.mark;
      person.before = item.mark === "unset" ? null : before;
      person.mark = item.mark === "unset" && person.said_so ? "excused" : item.mark ?? "unset";
    }
  }
};

/** Sends some; true where the lists should be asked for again. @param {Item[]} items */
const batch = async items => {
  const body = JSON.stringify({ owner: keys?.owner, items: items.map(({ label, refused, ...item }) => item) });
  const headers = { "content-type": "application/json" };
  const said = await ask("/leitung/striche", { method: "POST", headers, body });
  if (!said || !keys) return false;
  /** @type {Item[]} */
  const done = [];
  /** @type {Item[]} */
  const refused = [];
  let isStale = items[0].at < new Date(now() - 1e4).toISOString();
  items.forEach((item, at) => {
    const { answer, reason } = said.items[at];
    if (answer === "refused") {
      item.refused = reason;
      refused.push(item);
    } else {
      const list = lists.get(item.session);
      // What others said of her may be settled now: the service knows.
      if (list?.persons.some(({ person, also }) => person === item.person && also.length)) isStale = true;
      if (answer === "taken" && list) apply(list, item);
      else isStale = true;
      queue.delete(place(item));
      done.push(item);
    }
  });
  settled += items.length;
  sentAt = new Date();
  await keepItems(keys, refused);
  await dropItems(done);
  await keepLists(keys, lists.values());
  return isStale;
};

/** Tries again, with growing pauses. */
const later = () => {
  clearTimeout(timer);
  timer = setTimeout(again, Math.min(60, 2 ** ++pauses) * 1e3);
};

/** Sends all that waits; again later where that fails. */
const send = async () => {
  if (isBusy || !keys) return;
  isBusy = true;
  clearTimeout(timer);
  let isStale = false;
  try {
    for (let items = waiting(); items.length && keys; items = waiting()) {
      isStale = await batch(items.slice(0, 100)) || isStale;
    }
  } catch {
    later();
  }
  isBusy = false;
  paint();
  if (isStale) await refresh();
};

/** Asks for the lists of the next sessions, and the keys of this sign-in. */
const refresh = async () => {
  for (let tries = 0; tries < 3; tries++) {
    const [asked, before] = [Date.now(), settled];
    const said = await ask(`${page.bereich}/geraet.json`).catch(() => undefined);
    if (!said && isCut) later();
    if (!said || isLeft) break;
    // A tick that arrived meanwhile may not stand in it.
    if (settled !== before) continue;
    const got = Date.now();
    // Somebody else has signed in since this page was drawn: it is not for her.
    if (page.entry ? said.entry !== page.entry : owner && said.owner !== owner) {
      await dropLists();
      return location.reload();
    }
    owner = said.owner;
    keys = {
      owner: said.owner,
      entry: said.entry,
      lists: await imported(said.keys.lists),
      queue: await imported(said.keys.queue),
      ahead: Date.parse(said.now) - (asked + got) / 2,
      words: said.words,
      lang: said.lang,
      got,
    };
    if (!page.worte) words = keys.words;
    const open = lists.get(session);
    lists.clear();
    // The page may show one that is further away.
    if (open) lists.set(session, open);
    for (const list of said.sessions) lists.set(list.id, list);
    isOut = false;
    for (const item of await readItems(keys)) if (!queue.has(place(item))) queue.set(place(item), item);
    await keepLists(keys, lists.values());
    break;
  }
  paint();
};

/** @param {Pick<Item, "kind" | "session"> & Partial<Item>} deed */
const note = async deed => {
  if (!keys) return;
  const item = { id: crypto.randomUUID(), at: stamp(), ...deed };
  queue.set(place(item), item);
  paint();
  setTimeout(paint, SOON);
  // Where the disk is full it is sent all the same.
  await keepItems(keys, [item]).catch(() => undefined);
  await send();
};

const again = async () => {
  if (isLeft) return vanish();
  await send();
  // What waits has just asked whether there is a network.
  if (isCut && waiting().length) return;
  if (!keys || isCut || Date.now() - keys.got > 6e4) await refresh();
};

const start = async () => {
  if (await caches.has(LEFT)) return vanish();
  const kept = await readLists();
  // Lists of another sign-in are not for this one; a page from the device itself names none.
  if (kept.keys && (!page.entry || page.entry === kept.keys.entry)) {
    keys = kept.keys;
    owner = keys.owner;
    if (!page.worte) words = keys.words;
    for (const list of kept.lists) lists.set(list.id, list);
  } else if (kept.keys) {
    await dropLists();
  }
  for (const item of await readItems(keys)) {
    queue.set(place(item), item);
    lastAt = Math.max(lastAt, Date.parse(item.at));
  }
  const drawn = document.getElementById("liste-daten")?.textContent;
  if (drawn) lists.set(session, completed(JSON.parse(drawn)));
  paint();
  if (keys) await keepLists(keys, lists.values());
  await send();
  if (!keys || page.frisch || keys.lang !== document.documentElement.lang) await refresh();
  await send();
  await navigator.serviceWorker.register(`${page.bereich}/geraet.js`, { scope: page.bereich });
  // On a page that it does not answer for this waits for ever, and nothing is said.
  const { active } = await navigator.serviceWorker.ready;
  isReady = !!(keys && await caches.match(`${page.bereich}/geraet`));
  if (!isReady) active?.postMessage("");
  paint();
};
