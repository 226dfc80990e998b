// Who came without having signed up, and what the service did not take.
"use strict";

/** @param {List} list @param {boolean} may */
const paintGuests = (list, may) => {
  const guests = find(document, "#gaeste");
  let rows = find(guests, ".ticks");
  for (const line of rows?.querySelectorAll("li") ?? []) {
    if (!list.guests.some(guest => line.id === `g-${guest.id}`)) line.remove();
  }
  for (const guest of list.guests) {
    if (document.getElementById(`g-${guest.id}`)) continue;
    if (!rows) {
      rows = document.createElement("ul");
      rows.className = "ticks";
      guests.prepend(rows);
    }
    const line = row("gast");
    line.id = `g-${guest.id}`;
    const short = guest.short || words.nameless;
    find(line, "bdi").textContent = short;
    find(line, "details p").textContent = guest.name || short;
    /** @type {HTMLInputElement} */ (find(line, "[name=id]")).value = guest.id;
    find(line, "[role=group]").setAttribute("aria-label", short);
    find(line, "form").hidden = !may;
    rows.append(line);
  }
};

/** Why something was not taken. @param {Pick<Item, "refused" | "session">} item */
const because = item => {
  const why = words[item.refused ?? ""] ?? words.no_person;
  const absent = lists.get(item.session)?.persons.filter(({ mark }) => mark === "absent").length;
  return item.refused === "full" && absent ? `${why} ${said(words.missing, absent)}` : why;
};

/** How many more there is room for, as far as the device knows; without a limit no end. @param {List} list */
const room = ({ seats, guests, persons }) =>
  (seats ?? Infinity) - guests.length + persons.filter(({ mark, said_so }) => mark === "excused" && !said_so).length;

/** The reason that is written there. Is there none, it says that one is needed. @param {HTMLElement} part */
const reasonIn = part => {
  const field = /** @type {HTMLInputElement} */ (find(part, "input"));
  const reason = field.value.trim();
  if (reason) return reason;
  find(part, ".problem").textContent = words.no_reason;
  field.focus();
};

/**
 * Must she say why somebody is let in all the same, and has not? Where there is a network the service judges.
 * @param {HTMLFormElement} form
 * @param {List} list
 */
const lacksReason = (form, list) => {
  let part = find(form, ".why");
  const isGiven = part && reasonIn(part);
  if (isGiven) part.remove();
  if (isGiven || !part && (!isOff() || room(shown(list)) > 0)) return false;
  if (!part) {
    part = find(row("absage"), ".why");
    find(part, "button").remove();
    find(part, ".problem").textContent = `${because({ refused: "full", session })} ${words.anyway ?? ""}`;
    find(form, ".button").before(part);
    find(part, "input").focus();
  }
  return true;
};

/**
 * What the service did not take, until she has read it; on a list what belongs there,
 * and all before she signs out. Answers how much it is.
 */
const paintRefused = () => {
  const rows = find(here, "ul");
  const refused = [...queue.values()].filter(item => item.refused && (!session || isSure || item.session === session));
  find(here, ".notice").hidden = !refused.length;
  for (const line of [...rows.children]) if (!refused.some(item => line.id === `r-${place(item)}`)) line.remove();
  for (const item of refused) {
    if (document.getElementById(`r-${place(item)}`)) continue;
    const line = row("absage");
    line.id = `r-${place(item)}`;
    find(line, "bdi").textContent = item.label || words.nameless;
    find(line, "span").textContent = because(item);
    if (item.refused !== "full") find(line, ".why").remove();
    rows.append(line);
  }
  return refused.length;
};

here.addEventListener("click", event => {
  const button = /** @type {HTMLElement} */ (event.target).closest("button");
  const line = button?.closest("li");
  const item = line && [...queue.values()].find(item => line.id === `r-${place(item)}`);
  if (!button || !item || !keys) return;
  if (button.value === "doch") {
    item.reason = reasonIn(find(line, ".why"));
    if (!item.reason) return;
    delete item.refused;
    void keepItems(keys, [item]).then(send);
  } else {
    queue.delete(place(item));
    void dropItems([item]);
  }
  paint();
});
