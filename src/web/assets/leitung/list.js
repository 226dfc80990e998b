// The page: what is pressed becomes a deed, and what is known is drawn. Where the service has drawn the list it is
// only brought up to date; without a network the device draws it. Names and words come in by textContent alone.
"use strict";

/** Is this page from the device itself? */
const isShell = "schale" in page;
const session = /\/termine\/([^/]+)/.exec(location.pathname)?.[1] ?? "";
const TONES = { present: "is-good", late: "is-warn", excused: "is-info", absent: "is-bad", unset: "" };

/** @param {ParentNode} where @param {string} css @returns {HTMLElement} */
const find = (where, css) => /** @type {HTMLElement} */ (where.querySelector(css));

/** A row as the service would draw it. @param {string} name */
const row = name => {
  const { content } = /** @type {HTMLTemplateElement} */ (document.getElementById(name));
  return /** @type {HTMLElement} */ (/** @type {Element} */ (find(content, "li")).cloneNode(true));
};

/** Fills the gaps of a sentence. @param {string | undefined} text @param {(number | string)[]} gaps */
const said = (text, ...gaps) => (text ?? "").replace(/\{(\d)\}/g, (_, at) => String(gaps[at - 1]));

/** Lines below each other. @param {HTMLElement} where @param {(string | Node)[]} lines */
const fill = (where, lines) =>
  where.replaceChildren(...lines.flatMap((line, at) => at ? [document.createElement("br"), line] : [line]));

/** May one tick now? If not, the word that says why. @param {List} list */
const why = list => list.off ? "called_off" : now() < Date.parse(list.opens_at) ? "too_early" : now() > Date.parse(list.closes_at) ? "too_late" : "";

/** What unfolds below a name, line by line. @param {HTMLElement} more */
const linesOf = more => [...more.childNodes].reduce((texts, node) => {
  if (node.nodeName === "BR") texts.push("");
  else texts[texts.length - 1] += node.textContent;
  return texts;
}, [""]);

/**
 * The list that the service has drawn: names and what unfolds are taken from the page.
 * @param {List & { persons: [Mark, Mark | null, boolean, [Mark, string][]][] }} list
 * @returns {List}
 */
const completed = list => {
  const lines = [...document.querySelectorAll(".ticks li[id^=p-]")];
  const persons = lines.map((line, at) => {
    const [name, ...notes] = linesOf(find(line, "details p"));
    const [mark, before, said_so, also] = list.persons[at];
    return { person: line.id.slice(2), short: find(line, "bdi").textContent ?? "", name, notes, mark, before, said_so, also };
  });
  // What the page says in a box of its own came with the lists.
  return { ...lists.get(list.id), ...list, persons };
};

/** @param {HTMLElement} line @param {Person} person @param {boolean} may Then the buttons say what is ticked. */
const paintPerson = (line, person, may) => {
  const summary = find(line, "summary");
  find(summary, "bdi").textContent = person.short;
  const model = row("zeile");
  for (const badge of summary.querySelectorAll(".badge")) badge.remove();
  const its = may ? "" : find(model, `[value="${person.mark}"]`)?.textContent ?? "";
  // What another device said stands there until this one says the same.
  const others = person.also.filter(([mark]) => mark !== person.mark);
  for (const [mark, word] of [/** @type {[Mark, string]} */ ([person.mark, its]), ...others]) {
    if (!TONES[mark] || !word) continue;
    const badge = document.createElement("span");
    badge.className = `badge ${TONES[mark]}`;
    badge.textContent = word;
    summary.append(" ", badge);
  }
  const more = find(line, "details p");
  if (linesOf(more).join("\n") !== [person.name, ...person.notes].join("\n")) {
    const name = document.createElement("bdi");
    name.textContent = person.name;
    fill(more, [name, ...person.notes]);
  }
  const form = find(line, "form");
  if (!form) return;
  form.hidden = !may;
  for (const button of form.querySelectorAll("button:not(.undo)")) {
    const { value } = /** @type {HTMLButtonElement} */ (button);
    button.setAttribute("aria-pressed", String(value === person.mark));
  }
  let undo = /** @type {HTMLButtonElement} */ (find(form, ".undo"));
  if (person.before === null) return undo?.remove();
  if (!undo) {
    undo = /** @type {HTMLButtonElement} */ (find(model, ".undo"));
    find(form, "div").append(undo);
  }
  undo.value = person.before;
};

/** @param {List} list */
const paintList = list => {
  const reason = why(list);
  if (isShell) drawList(list, reason);
  for (const person of list.persons) {
    const line = document.getElementById(`p-${person.person}`);
    if (line) paintPerson(line, person, !reason);
  }
  const there = list.persons.filter(({ mark }) => mark === "present" || mark === "late").length;
  const guests = list.guests.length;
  find(document, ".tally").textContent = said(guests && words.tally_more || words.tally, there, list.persons.length, guests);
  paintGuests(list, !reason);
  for (const [band, count] of Object.entries(list.counts)) {
    const line = document.getElementById(`z-${band}`);
    const output = line && find(line, "output");
    if (!output) continue;
    output.textContent = String(count);
    /** @type {HTMLButtonElement} */ (find(line, "[value='-1']")).disabled = count === 0;
  }
};

/** A list with what waits. @param {List} list */
const shown = list => {
  list = structuredClone(list);
  for (const item of waiting()) if (item.session === session) apply(list, item);
  return list;
};

/** Is there no network, as far as one knows? */
const isOff = () => isCut || !navigator.onLine;

const paint = () => {
  if (!find(here, "ul")) return;
  const [count, refused] = [waiting().length, paintRefused()];
  /** @type {string[]} */
  const lines = [];
  if (isLeft) lines.push(words.left ?? "");
  else if (isOut) lines.push(words.out);
  else if (isOff()) lines.push(lists.size ? words.cut : words.cut_only ?? "", ...isAsked ? [words.report] : []);
  const isCalm = !lines.length && !refused;
  const isSlow = lines.length || waiting().some(item => Date.parse(item.at) < now() - SOON);
  if (count && isSure) lines.push(said(words.leave, count));
  else if (count && isSlow) lines.push(said(isOut ? words.kept : words.unsent, count));
  else if (isCalm && sentAt) lines.push(said(words.sent, sentAt.toTimeString().slice(0, 5)));
  else if (isCalm && isReady && words.ready) lines.push(words.ready);
  const line = find(here, "[role=status]");
  const link = document.createElement("a");
  link.href = "#absagen";
  if (refused) link.textContent = said(isSure ? words.unread : words.refusals, refused);
  const parts = [...lines, ...refused ? [link] : []].flatMap(part => [part, " "]).slice(0, -1);
  const text = parts.map(part => typeof part === "string" ? part : part.textContent).join("");
  // Said once: who listens does not hear the same again.
  if (line.textContent !== text) line.replaceChildren(...parts);
  find(here, "#anmelden").hidden = !isOut;
  if (isLeft) return;
  const list = isShell && isOther ? undefined : lists.get(session);
  if (isShell) drawPage(list);
  if (!list || !words.tally || !find(document, ".tally")) return;
  paintList(shown(list));
};

/** What a form says. @param {HTMLFormElement} form @param {FormData} typed @returns {Partial<Item> | undefined} */
const deedOf = (form, typed) => {
  const text = /** @param {string} name */ name => String(typed.get(name) ?? "").trim();
  switch (new URL(form.action).pathname.split("/").pop()) {
    case "strich":
      return { kind: "tick", person: text("wer"), mark: /** @type {Mark} */ (text("marke")) };
    case "zaehlung":
      return { kind: "count", band: text("band"), step: Number(text("step")) };
    case "gast":
      if (text("back")) return { kind: "walk_out", id: text("id") };
      // The service asks for a reason where all places are taken.
      if (text("full") && !text("reason")) return undefined;
      return { kind: "walk_in", name: text("name"), reason: text("reason"), label: shortName(text("name")) };
  }
};

document.addEventListener("submit", event => {
  const form = /** @type {HTMLFormElement} */ (event.target);
  if (/\/konto\/abmeldung(\/ueberall)?$/.test(form.action)) {
    event.preventDefault();
    return void leave(form);
  }
  const list = lists.get(session);
  const deed = deedOf(form, new FormData(form, event.submitter));
  isAsked = !deed;
  if (isShell || (!deed && isOff())) {
    // What is written there stays on the page. Is the network back, the next press sends it.
    event.preventDefault();
    paint();
    if (!deed) return void send().then(refresh);
  }
  isSure = false;
  if (!keys || !list || !deed?.kind) return;
  event.preventDefault();
  if (deed.kind === "walk_in" && lacksReason(form, list)) return;
  const person = list.persons.find(({ person }) => person === deed.person);
  const band = deed.band && find(document, `#z-${deed.band} span`)?.textContent;
  const guest = list.guests.find(({ id }) => id === deed.id);
  void note({ label: person?.short ?? guest?.short ?? band ?? "", ...deed, kind: deed.kind, session });
  if (deed.kind === "walk_in") form.reset();
});

addEventListener("online", () => void again());
addEventListener("offline", paint);
document.addEventListener("visibilitychange", () => void (document.hidden || again()));
// Where the browser lends no store or no keys, the page works as it does without a script.
if (window.isSecureContext) void start().catch(() => paint());
