// Start: what the address asks for, then everything is drawn once.

function applyLanguage() {
  const preferred = (navigator.languages ?? [navigator.language]).map((tag) => tag.slice(0, 2).toLowerCase());
  const first = preferred.find((tag) => tag === "id" || tag === "en");
  language = state.lang || first || "en";
  for (const button of document.querySelectorAll("[data-lang]")) {
    button.setAttribute("aria-pressed", button.dataset.lang === language);
  }
  translate();
}

function applyTheme() {
  if (state.theme) document.documentElement.dataset.theme = state.theme;
  else delete document.documentElement.dataset.theme;
  byId("theme").value = state.theme;
}

function drawNewEvents() {
  const box = byId("new-events");
  if (!box) return;
  const fresh = events.filter((event) => event.isNew);
  const items = fresh.slice(0, 10).map((event) => {
    const place = event.regency ?? event.province;
    const parts = [cohortInWords(event.cohort), place ? place.name : say("events.several_provinces"), daysInWords(event)];
    if (event.cohort === null) parts.shift();
    return element("li", {}, element("a", { href: `#event=${event.id}` }, say(`activity.${event.activity}`)), ` · ${parts.join(" · ")}`);
  });
  const all = fresh.length > 10 ? element("p", {}, element("a", { href: "#fresh=1" }, say("changes.all", { n: fresh.length }))) : null;
  box.replaceChildren(
    element("h3", {}, say(fresh.length ? "changes.list" : "changes.none", { n: fresh.length })),
    element("ul", { class: "fresh" }, items),
    ...(all ? [all] : []),
  );
}

/** Follow a fragment: a view of ours, or a place on the page. */
function follow(fragment) {
  const asked = parseFragment(fragment);
  if (!asked) return document.getElementById(fragment) ? goTo(fragment) : undefined;
  if (asked.event && eventsById.has(asked.event)) {
    change(asked);
    return revealEvent(asked.event);
  }
  const isFilter = FILTERS.some((key) => key in asked);
  if (isFilter && asked.regency) asked.province = asked.regency.slice(0, 2);
  change(isFilter ? { ...NO_FILTER, ...asked } : asked);
  if (isFilter) goTo("events");
  return undefined;
}

function start() {
  document.documentElement.classList.add("js");
  Object.assign(state, parseFragment(location.hash.slice(1)) ?? {});
  watch([], applyLanguage);
  watch(["theme"], applyTheme);
  startFilter();
  startAtlas();
  startTimeline();
  startPlaces();
  startEvents();
  watch([], drawNewEvents);
  document.querySelector(".switch").addEventListener("click", ({ target }) => {
    if (target.dataset.lang) change({ lang: target.dataset.lang });
  });
  byId("theme").addEventListener("change", ({ target }) => change({ theme: target.value }));
  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#"]');
    if (!link || link.id === "map-show") return;
    event.preventDefault();
    follow(link.getAttribute("href").slice(1));
  });
  window.addEventListener("hashchange", () => follow(location.hash.slice(1)));
  draw(Object.keys(DEFAULTS));
  if (state.event) revealEvent(state.event);
}

start();
