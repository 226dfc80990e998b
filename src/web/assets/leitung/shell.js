// Only the page that the device itself keeps: here nothing is drawn yet.
"use strict";

/** The sessions that lie here. */
const drawDesk = () => {
  const rows = find(document, "#termine ul");
  const sorted = [...lists.values()].sort((a, b) => a.starts_at < b.starts_at ? -1 : 1);
  rows.replaceChildren(...sorted.map(list => {
    const line = row("termin");
    const link = /** @type {HTMLAnchorElement} */ (find(line, "a"));
    link.href = `${page.bereich}/termine/${list.id}`;
    link.textContent = list.title.text;
    [link.lang, link.dir] = [list.title.lang, list.title.dir];
    fill(find(line, "p"), [list.when, list.venue]);
    return line;
  }));
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
  fill(find(document, "#wann"), [list.when, list.venue, ...reason ? [words[reason]] : []]);
};

/** Which part of the page is seen. @param {List | undefined} list */
const drawPage = list => {
  find(document, "#zurueck").hidden = !session || isOut;
  find(document, "#einer").hidden = !list;
  find(document, "#fehlt").hidden = !session || !!list || isOut;
  find(document, "#tisch").hidden = !!session && !isOut;
  if (!session) drawDesk();
  if (!list) for (const rows of document.querySelectorAll("#liste ul, #gaeste ul")) rows.replaceChildren();
};
