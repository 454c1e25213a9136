// What the reader has chosen, kept in the address after "#" so that a view can be shared.

const DEFAULTS = {
  lang: "",
  theme: "",
  q: "",
  province: "",
  regency: "",
  cohort: "",
  activity: "",
  year: "",
  conflict: "",
  fresh: "",
  page: "1",
  event: "",
  mapcohort: "",
  measure: "",
  area: "",
  lines: "",
};
const CHOICES = {
  lang: ["en", "id"],
  theme: ["light", "dark"],
  mapcohort: COHORTS.map(String),
  measure: ["trainees"],
  area: ["sumatra", "java", "nusa", "kalimantan", "sulawesi", "maluku", "papua"],
  lines: ["activity"],
};
const FILTERS = ["q", "province", "regency", "cohort", "activity", "year", "conflict", "fresh"];
const NO_FILTER = Object.fromEntries(FILTERS.map((key) => [key, DEFAULTS[key]]));

const state = { ...DEFAULTS };
const watchers = [];

/** Call `draw` whenever one of `keys` changes; everything is drawn anew in another language. */
function watch(keys, draw) {
  watchers.push({ keys: new Set([...keys, "lang"]), draw });
}

function change(part) {
  const changed = Object.keys(part).filter((key) => state[key] !== part[key]);
  if (FILTERS.some((key) => changed.includes(key)) && !("page" in part)) {
    part = { ...part, page: DEFAULTS.page };
    changed.push("page");
  }
  Object.assign(state, part);
  const chosen = Object.entries(state).filter(([key, value]) => value !== DEFAULTS[key]);
  history.replaceState(null, "", `#${new URLSearchParams(chosen)}`);
  draw(changed);
}

function draw(changed) {
  for (const watcher of watchers) {
    if (changed.some((key) => watcher.keys.has(key))) watcher.draw(changed);
  }
}

/** What a fragment such as `province=62&cohort=8` asks for, null where it is none of ours. */
function parseFragment(fragment) {
  const asked = [...new URLSearchParams(fragment)].filter(
    ([key, value]) => Object.hasOwn(DEFAULTS, key) && (!CHOICES[key] || CHOICES[key].includes(value)),
  );
  return asked.length ? Object.fromEntries(asked) : null;
}
