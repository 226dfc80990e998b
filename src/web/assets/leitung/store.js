// What a device keeps: the lists that came last, and what waits to be sent. Both lie sealed (AES-GCM): the lists
// by a key of the sign-in, what waits by a key of the person, so that it opens again after her next sign-in. The
// keys come from the service; no script can read them out of the browser again, and they go with the sign-in.
"use strict";

/** So long it stays, milliseconds. */
const LASTS = 14 * 864e5;

/** @type {Promise<IDBDatabase> | undefined} */
let opened;

/** @returns {Promise<IDBDatabase>} */
const base = () => opened ??= new Promise((yes, no) => {
  const asked = indexedDB.open("leitung", 1);
  asked.onupgradeneeded = () => {
    asked.result.createObjectStore("kept");
    asked.result.createObjectStore("queue");
  };
  asked.onsuccess = () => {
    asked.result.onclose = () => opened = undefined;
    asked.result.onversionchange = () => {
      asked.result.close();
      opened = undefined;
    };
    yes(asked.result);
  };
  asked.onerror = () => no(asked.error);
});

/**
 * Reads or changes the tables in one transaction, and waits until that is on the disk.
 * @template T
 * @param {(tables: Tables) => T} act
 * @returns {Promise<T>}
 */
const stored = async act => {
  const store = await base();
  return new Promise((yes, no) => {
    const all = store.transaction(["kept", "queue"], "readwrite", { durability: "strict" });
    const said = act({ kept: all.objectStore("kept"), queue: all.objectStore("queue") });
    all.oncomplete = () => yes(said);
    all.onabort = () => no(all.error);
  });
};

/** @param {string} text @returns {Promise<CryptoKey>} */
const imported = text => {
  const bytes = Uint8Array.from(atob(text), sign => sign.charCodeAt(0));
  return crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]);
};

/** @param {CryptoKey} key @param {unknown} what @returns {Promise<Sealed>} */
const seal = async (key, what) => {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const plain = new TextEncoder().encode(JSON.stringify(what));
  return { iv, sealed: await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, plain) };
};

/** @param {CryptoKey} key @param {Sealed} sealed */
const unseal = async (key, { iv, sealed }) =>
  JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt({ name: "AES-GCM", iv }, key, sealed)));

/** Where it lies: a guest and that she did not come after all have the same id. @param {Item} item */
const place = item => item.kind === "walk_out" ? `${item.id}-` : item.id;

/** @param {Keys} keys @param {Item[]} items */
const keepItems = async (keys, items) => {
  /** @type {[string, object][]} */
  const rows = [];
  for (const item of items) {
    const row = { owner: keys.owner, made: Date.parse(item.at), ...await seal(keys.queue, item) };
    rows.push([place(item), row]);
  }
  await stored(({ queue }) => rows.forEach(([at, row]) => queue.put(row, at)));
};

/** @param {Item[]} items */
const dropItems = items => stored(({ queue }) => items.forEach(item => queue.delete(place(item))));

/** @param {Keys} keys @param {Iterable<List>} lists */
const keepLists = async (keys, lists) => {
  const sealed = await seal(keys.lists, [...lists]);
  await stored(({ kept }) => {
    kept.put(keys, "keys");
    kept.put(sealed, "lists");
  });
};

/** The keys and the lists go; what waits stays, and nothing here opens it. */
const dropLists = () => stored(({ kept }) => kept.clear());

/**
 * The keys that are here, with what they open. Are they too old, they go, and the lists with them.
 * @returns {Promise<{ keys: Keys | undefined, lists: List[] }>}
 */
const readLists = async () => {
  const asked = await stored(({ kept }) => [kept.get("keys"), kept.get("lists")]);
  /** @type {Keys | undefined} */
  const keys = asked[0]?.result;
  if (!keys) return { keys, lists: [] };
  if (keys.got < Date.now() - LASTS) {
    await dropLists();
    return { keys: undefined, lists: [] };
  }
  return { keys, lists: asked[1]?.result ? await unseal(keys.lists, asked[1].result) : [] };
};

/**
 * What waits of hers. Whosever it is: what is too old goes.
 * @param {Keys | undefined} keys
 * @returns {Promise<Item[]>}
 */
const readItems = async keys => {
  const [names, rows] = await stored(({ queue }) => [queue.getAllKeys(), queue.getAll()]);
  /** @type {Item[]} */
  const items = [];
  /** @type {IDBValidKey[]} */
  const old = [];
  for (const [at, row] of rows.result.entries()) {
    if (row.made < Date.now() - LASTS) old.push(names.result[at]);
    else if (keys && row.owner === keys.owner) items.push(await unseal(keys.queue, row));
  }
  if (old.length) await stored(({ queue }) => old.forEach(name => queue.delete(name)));
  return items;
};

/** All lists, keys and ticks leave this device. */
const wipe = async () => {
  await stored(({ kept, queue }) => {
    kept.clear();
    queue.clear();
  });
  (await base()).close();
  opened = undefined;
  const asked = indexedDB.deleteDatabase("leitung");
  await new Promise(done => asked.onsuccess = asked.onerror = asked.onblocked = done);
};
