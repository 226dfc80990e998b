// Only the page that the device itself keeps: here nothing is drawn yet.
"use strict";

/** Goes this page without a network? @param {string} path */
const goesAlone = path => /\/leitung(\/termine\/[^/]+)?\/?$/.test(path);
/** Is it in the place of one that needs a network? */
const isOther = !goesAlone(location.pathname);

/** The sessions that lie here. */
const drawDesk = () => {
  const sorted = [...lists.values()].sort((a, b) => a.starts_at < b.starts_at ? -1 : 1);
  const today = new Date(now()).toLocaleDateString("sv", { timeZone: "Europe/Berlin" });
  /** @param {List} list */
  const drawn = list => {
    const line = row("termin");
    const link = /** @type {HTMLAnchorElement} */ (find(line, "a"));
    link.href = `${page.bereich}/termine/${list.id}`;
    link.textContent = list.title.text;
    [link.lang, link.dir] = [list.title.lang, list.title.dir];
    fill(find(line, "p"), [list.when, list.venue]);
    return line;
  };
  for (const part of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("#tisch section"))) {
    const its = sorted.filter(({ date }) => part.id === (date === today ? "heute" : date > today ? "kommt" : "vorbei"));
    part.hidden = !its.length;
    find(part, "ul").replaceChildren(...its.map(drawn));
  }
  find(document, "#leer").hidden = sorted.length > 0 || isOut;
};

/** Rows for those who stand on a list, and its head. @param {List} list @param {string} reason */
const drawList = (list, reason) => {
  const rows = find(document, "#liste ul");
  for (const person of list.persons) {
    if (document.getElementById(`p-${person.person}`)) continue;
    const line = row("zeile");
    line.id = `p-${person.person}`;
    /** @type {HTMLInputElement} */ (find(line, "[name=wer]")).value = person.person;
    find(line, "[role=group]").setAttribute("aria-label", person.short);
    rows.append(line);
  }
  for (const form of document.querySelectorAll("#einer > section form")) /** @type {HTMLElement} */ (form).hidden = !!reason;
  const title = find(document, "h1");
  title.textContent = list.title.text;
  [title.lang, title.dir] = [list.title.lang, list.title.dir];
  document.title = list.title.text;
  const needs = find(document, "#bedarf");
  needs.hidden = !list.needs?.length;
  needs.replaceChildren(...(list.needs ?? []).map(texts => {
    const part = document.createElement("div");
    part.append(...texts.map((text, at) => Object.assign(document.createElement(at ? "dd" : "dt"), { textContent: text })));
    return part;
  }));
  fill(find(document, "#wann"), [list.when, list.venue, ...reason ? [words[reason]] : []]);
};

/** Which part of the page is seen. @param {List | undefined} list */
const drawPage = list => {
  find(document, "#weg").hidden = !keys;
  find(document, "#zurueck").hidden = !session && !isOther || isOut;
  find(document, "#netz").hidden = !isOther || isOut;
  find(document, "#einer").hidden = !list;
  find(document, "#fehlt").hidden = !session || !!list || isOut;
  find(document, "#tisch").hidden = (!!session || isOther) && !isOut;
  if (!session) drawDesk();
  if (!list) for (const rows of document.querySelectorAll("#liste ul, #gaeste ul")) rows.replaceChildren();
};

// Without a network the browser would only say that it has none.
document.addEventListener("click", event => {
  const link = /** @type {HTMLElement} */ (event.target).closest?.("a");
  if (!link?.href || !isOff() || link.origin !== location.origin) return;
  if (goesAlone(link.pathname) || link.pathname === location.pathname) return;
  event.preventDefault();
  void isThere().then(isBack => {
    if (isBack) return location.assign(link.href);
    isAsked = true;
    paint();
  });
});
