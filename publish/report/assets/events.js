// The list of events: what is asked for, fifty rows at a time, opened on demand.

const EVENTS_PER_PAGE = 50;
const COLUMNS = ["activity", "cohort", "place", "date", "figures", "reports"];
const FIGURES_SHOWN = 2;

const opened = new Set();
const searchable = new Map();

/** All that can be searched of an event, in small letters; made when it is first asked for. */
function textOf(event) {
  if (!searchable.has(event)) {
    const names = [event.province, event.regency, ...event.regencies].filter(Boolean).map((place) => place.name);
    const said = event.reports.flatMap(({ article, snippets }) => [
      article.title,
      article.outlet,
      ...snippets.flat().map((part) => (typeof part === "string" ? part : part[0])),
    ]);
    const activity = [event.activity, ...Object.values(words[`activity.${event.activity}`]).flat()];
    const held = [...event.organisers, ...event.venues];
    searchable.set(event, [event.id, ...names, ...held, ...activity, ...said].join(" ").toLowerCase());
  }
  return searchable.get(event);
}

function askedEvents() {
  const asked = state.q.toLowerCase().split(/\s+/).filter(Boolean);
  return events.filter(
    (event) =>
      (!state.province || event.province?.code === state.province) &&
      (!state.regency || event.regency?.code === state.regency) &&
      (!state.cohort || String(event.cohort ?? "none") === state.cohort) &&
      (!state.activity || event.activity === state.activity) &&
      (!state.year || (event.start?.slice(0, 4) ?? "none") === state.year) &&
      (!state.conflict || event.inConflict) &&
      (!state.fresh || event.isNew) &&
      asked.every((word) => textOf(event).includes(word)),
  );
}

function drawEvents() {
  const asked = askedEvents();
  const page = clampPage(Number(state.page), EVENTS_PER_PAGE, asked.length);
  const rows = asked.slice((page - 1) * EVENTS_PER_PAGE, page * EVENTS_PER_PAGE).flatMap(eventRows);
  const turn = (next) => {
    change({ page: String(next) });
    goTo("events");
  };
  byId("count").textContent = say("events.count", { n: asked.length, total: events.length });
  byId("event-table").replaceChildren(
    ...(rows.length ? [eventTable(rows)] : [element("p", { class: "empty" }, say(events.length ? "events.none" : "events.empty"))]),
    ...[pager(page, EVENTS_PER_PAGE, asked.length, turn)].filter((part) => part !== null),
  );
  drawChips();
}

/** A table by its roles too, for narrow screens show its rows as blocks, which takes the roles away. */
function eventTable(rows) {
  const columns = COLUMNS.map((key) => [say(`events.${key}`), false]);
  const made = table(columns, rows, { class: "plain events", role: "table", "aria-labelledby": "events" });
  for (const part of made.querySelectorAll("thead, tbody")) part.setAttribute("role", "rowgroup");
  made.querySelector("thead tr").setAttribute("role", "row");
  for (const head of made.querySelectorAll("thead th")) head.setAttribute("role", "columnheader");
  return made;
}

function eventRows(event) {
  const isOpen = opened.has(event.id);
  const button = element(
    "button",
    { type: "button", class: "toggle", "aria-expanded": isOpen ? "true" : "false", "data-event": event.id },
    say(`activity.${event.activity}`),
  );
  const row = element(
    "tr",
    { role: "row", class: isOpen ? "event open" : "event", id: `event-${event.id}` },
    element("th", { scope: "row", role: "rowheader" }, button, event.isNew ? [" ", element("span", { class: "new" }, say("events.new"))] : []),
    cell("cohort", cohortOf(event)),
    cell("place", placeOf(event)),
    cell("date", [daysInWords(event), event.dateConflict ? element("span", { class: "disputed" }, say("events.dates_differ")) : null]),
    cell("figures", figuresOf(event)),
    cell("reports", reportsOf(event)),
  );
  return isOpen ? [row, openedRow(event)] : [row];
}

function cell(key, content) {
  const label = element("span", { class: "head", "aria-hidden": "true" }, say(`events.${key}`));
  return element("td", { role: "cell", class: key }, label, element("div", {}, content));
}

function openedRow(event) {
  return element("tr", { role: "row", class: "detail" }, element("td", { role: "cell", colspan: COLUMNS.length }, openedEvent(event)));
}

function cohortOf(event) {
  if (event.cohort !== null) return String(event.cohort);
  return element("span", { class: "of" }, say(event.hasSeveralCohorts ? "events.several_cohorts" : "events.no_cohort"));
}

function placeOf(event) {
  if (event.province === null) return say("events.several_provinces");
  const around = event.regency
    ? event.province.name
    : say(event.isWholeProvince ? "events.whole_province" : "events.several_regencies");
  return [(event.regency ?? event.province).name, element("span", { class: "around" }, around)];
}

function figuresOf(event) {
  const disputed = event.counts.filter((count) => count.low !== count.high);
  const counts = [...new Set([...disputed, ...event.counts])];
  const lines = counts.slice(0, FIGURES_SHOWN).map((count) =>
    element(
      "span",
      { class: "figure" },
      element("b", {}, figureInWords(count)),
      ` ${say(`group.${count.group}`)} `,
      count.low === count.high ? null : element("span", { class: "disputed" }, say("events.range", count)),
    ),
  );
  const more = counts.length - lines.length;
  return more > 0 ? [...lines, element("span", { class: "of" }, say("events.more_figures", { n: more }))] : lines;
}

function reportsOf(event) {
  const copies = event.nTexts < event.nArticles ? element("span", { class: "of" }, say("events.texts", { texts: event.nTexts })) : null;
  return [shown(event.nArticles), copies];
}

/** Open or close an event in place, so that the focus stays where it is. */
function toggle(event) {
  const row = byId(`event-${event.id}`);
  const isOpen = !opened.has(event.id);
  if (isOpen) opened.add(event.id);
  else opened.delete(event.id);
  row.classList.toggle("open", isOpen);
  row.querySelector("button").setAttribute("aria-expanded", String(isOpen));
  if (isOpen) row.after(openedRow(event));
  else row.nextElementSibling.remove();
  state.event = isOpen ? event.id : "";
  change({});
}

/** Show the event of an address: in the list as it is filtered, or in the whole list where it is not in that. */
function revealEvent(id) {
  const event = eventsById.get(id);
  if (!event) return;
  if (!askedEvents().includes(event)) Object.assign(state, NO_FILTER);
  state.page = String(Math.floor(askedEvents().indexOf(event) / EVENTS_PER_PAGE) + 1);
  opened.add(id);
  draw([...FILTERS, "page"]);
  byId(`event-${id}`).scrollIntoView();
  byId(`event-${id}`).querySelector("button").focus({ preventScroll: true });
}

function startEvents() {
  byId("event-table").addEventListener("click", ({ target }) => {
    const row = target.closest(".event");
    if (row && !target.closest("a") && !String(getSelection())) toggle(eventsById.get(row.id.slice("event-".length)));
  });
  watch([...FILTERS, "page"], drawEvents);
}
