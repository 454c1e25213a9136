// The controls over the list of events, and the choices that have no control of their own.

const SELECTS = ["province", "cohort", "activity", "year"];
const CHECKS = ["conflict", "fresh"];

function startFilter() {
  const years = [...new Set(events.map((event) => event.start?.slice(0, 4) ?? "none"))].sort();
  byId("year").append(...years.map((year) => element("option", year === "none" ? { value: year, "data-t": "filter.no_year" } : {}, year)));
  const activities = data.activities.filter((activity) => events.some((event) => event.activity === activity));
  byId("activity").append(...activities.map((value) => element("option", { value, "data-t": `activity.${value}` }, value)));
  const form = byId("filter");
  form.addEventListener("input", ({ target }) => {
    const value = target.type === "checkbox" ? (target.checked ? "1" : "") : target.value;
    change(target.id === "province" ? { province: value, regency: "" } : { [target.id]: value });
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    choose(null);
  });
  watch(FILTERS, showFilter);
}

function showFilter() {
  byId("q").placeholder = say("filter.hint");
  if (document.activeElement !== byId("q")) byId("q").value = state.q;
  for (const id of SELECTS) byId(id).value = state[id];
  for (const id of CHECKS.filter(byId)) byId(id).checked = Boolean(state[id]);
}

/** The regency that the map or a table chose. */
function drawChips() {
  const place = places.find(({ code }) => code === state.regency);
  if (!place) return byId("chips").replaceChildren();
  const button = element("button", { type: "button", "aria-label": say("filter.remove", { name: place.name }) }, place.name, " ×");
  button.addEventListener("click", () => {
    choose(null);
    goTo("events");
  });
  byId("chips").replaceChildren(button);
}
