// Words, numbers and days in the language of the reader.

const SEPARATORS = { en: [",", "."], id: [".", ","] };
const DASH = "–";
let language = "en";

/** The text of a key, of two forms the first where `n` is 1; `{name}` becomes its value. */
function say(key, values = {}) {
  const forms = words[key][language];
  const form = values.n === 1 ? forms[0] : forms[forms.length - 1];
  return form.replace(/\{(\w+)\}/g, (_, name) => shown(values[name]));
}

function shown(value) {
  if (typeof value !== "number") return value;
  const [thousands, decimals] = SEPARATORS[language];
  const [whole, fraction] = String(value).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands);
  return fraction ? grouped + decimals + fraction : grouped;
}

function cohortInWords(cohort) {
  return cohort ? say("cohort.named", { cohort }) : say("cohort.all");
}

function monthInWords(month) {
  const [year, number] = month.split("-").map(Number);
  return `${say(`month.${number}`)} ${year}`;
}

function dayInWords(day, precision = "day") {
  if (precision === "year") return day.slice(0, 4);
  const month = monthInWords(day.slice(0, 7));
  return precision === "month" ? month : `${Number(day.slice(8))} ${month}`;
}

/** The days of an event, as finely as they are known: 1–2 December 2023. */
function daysInWords({ start, end, precision }) {
  if (precision === null) return say("events.no_date");
  const [first, last] = [start, end].map((day) => dayInWords(day, precision));
  if (first === last) return first;
  const isOneMonth = start.slice(0, 7) === end.slice(0, 7);
  return precision === "day" && isOneMonth ? `${Number(start.slice(8))}${DASH}${last}` : `${first} ${DASH} ${last}`;
}

/** Say everything of the page again that the template marked (publish/report/marking.py). */
function translate() {
  const root = document.documentElement;
  root.lang = language;
  document.title = `Jejak Penggerak ${DASH} ${say("page.title")}`;
  for (const node of root.querySelectorAll("[data-t]")) {
    node.textContent = say(node.dataset.t, JSON.parse(node.dataset.values ?? "{}"));
  }
  for (const node of root.querySelectorAll("[data-n]")) node.textContent = shown(Number(node.dataset.n));
  for (const node of root.querySelectorAll("[data-day]")) node.textContent = dayInWords(node.dataset.day);
  for (const node of root.querySelectorAll("[data-label]")) node.setAttribute("aria-label", say(node.dataset.label));
}
