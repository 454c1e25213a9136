// Trainees by regency and cohort, sorted as the reader likes.

const PLACES_PER_PAGE = 25;
const PLACE_COLUMNS = [
  { key: "regency", value: (row) => row.place.name.replace(/^(Kabupaten|Kota) /, "") },
  { key: "province", value: (row) => places[row.place.province].name, isAside: true },
  { key: "cohort", value: (row) => row.cohort, isNumber: true },
  { key: "events", value: (row) => row.nEvents, isNumber: true, isAside: true },
  { key: "trainees", value: (row) => row.trainees ?? -1, isNumber: true },
  { key: "reports", value: (row) => row.nReports, isNumber: true, isAside: true },
];

let placeSort = { key: "trainees", down: true };
let placePage = 1;

function placeRows() {
  const asked = byId("places-search").value.toLowerCase().split(/\s+/).filter(Boolean);
  const cohort = Number(byId("places-cohort").value);
  const onlyConflicts = byId("places-conflict").checked;
  const kept = coverage.filter(
    (row) =>
      (!cohort || row.cohort === cohort) &&
      (!onlyConflicts || row.inConflict) &&
      asked.every((word) => nameOf(row.place).toLowerCase().includes(word)),
  );
  const { value } = PLACE_COLUMNS.find((column) => column.key === placeSort.key);
  const order = (one, other) => (value(one) < value(other) ? -1 : value(one) > value(other) ? 1 : 0);
  return kept.sort((one, other) => (placeSort.down ? -order(one, other) : order(one, other)));
}

function drawPlaces() {
  const rows = placeRows();
  placePage = clampPage(placePage, PLACES_PER_PAGE, rows.length);
  const shownRows = rows.slice((placePage - 1) * PLACES_PER_PAGE, placePage * PLACES_PER_PAGE);
  const turn = (page) => {
    placePage = page;
    drawPlaces();
  };
  const found = shownRows.length
    ? element("div", { class: "scroll", role: "region", "aria-labelledby": "places", tabindex: "0" }, placeTable(shownRows))
    : element("p", { class: "empty" }, say("places.none"));
  byId("places-table").replaceChildren(
    ...[found, pager(placePage, PLACES_PER_PAGE, rows.length, turn)].filter((part) => part !== null),
  );
}

function placeTable(rows) {
  const made = table([], rows.map(placeRow), { "aria-labelledby": "places" });
  made.querySelector("thead tr").append(...PLACE_COLUMNS.map(sortHead));
  return made;
}

function sortHead({ key, isNumber, isAside }) {
  const isSorted = key === placeSort.key;
  const arrow = isSorted ? (placeSort.down ? " ↓" : " ↑") : "";
  const button = element("button", { type: "button", class: "sort", "data-sort": key }, say(`places.${key}`), element("span", { "aria-hidden": "true" }, arrow));
  button.addEventListener("click", () => {
    placeSort = { key, down: isSorted ? !placeSort.down : Boolean(isNumber) };
    placePage = 1;
    drawPlaces();
    document.querySelector(`[data-sort=${key}]`).focus();
  });
  const sorted = isSorted ? (placeSort.down ? "descending" : "ascending") : null;
  return element("th", { scope: "col", class: `${isNumber ? "n" : ""} ${isAside ? "aside" : ""}`, "aria-sort": sorted }, button);
}

function placeRow(row) {
  const province = places[row.place.province].name;
  const fragment = new URLSearchParams({ regency: row.place.code, cohort: row.cohort });
  const trainees = row.trainees === null ? [element("span", { class: "of" }, say("places.unknown"))] : [shown(row.trainees)];
  if (row.inConflict) trainees.unshift(element("span", { class: "disputed" }, say("places.range", row)), " ");
  return element(
    "tr",
    {},
    element("th", { scope: "row" }, element("a", { href: `#${fragment}` }, row.place.name), element("span", { class: "around" }, province)),
    element("td", { class: "aside" }, province),
    element("td", { class: "n" }, String(row.cohort)),
    element("td", { class: "n aside" }, shown(row.nEvents)),
    element("td", { class: "n" }, trainees),
    element("td", { class: "n aside" }, shown(row.nReports)),
  );
}

function startPlaces() {
  byId("places-form").addEventListener("input", () => {
    placePage = 1;
    drawPlaces();
  });
  byId("places-form").addEventListener("submit", (event) => event.preventDefault());
  watch([], drawPlaces);
}
