"use strict";
(() => {
  const find = (id) => document.getElementById(id);
  const data = JSON.parse(find("data").textContent);
  const items = data.items;
  const names = new Map(data.places);
  const FIELDS = {
    cohort: ["value", "role"],
    activity: ["value"],
    place: ["value", "role"],
    date: ["value", "value_end", "role"],
    count: ["value", "group", "role", "place_code", "cohort", "approx"],
    organiser: ["value"],
    venue: ["value"],
  };
  const NAMED = ["organiser", "venue"];
  // As publish/review/decisions.py has it; a semicolon separates names in the tables.
  const isName = (text) => /^[\p{L}\p{N}][^;]{0,199}$/u.test(text);
  const MARKS = { open: "○", accept: "✓", correct: "✎", reject: "✕" };
  const VERDICTS = ["accept", "correct", "reject"];
  const wide = matchMedia("(min-width: 60rem)");

  // What the browser keeps: a page opened as a file may be allowed nothing.
  const DECISIONS = `jejak-review-${data.queue}`;
  const SETTINGS = "jejak-review-settings";

  function stored(name) {
    try {
      return JSON.parse(localStorage.getItem(name)) ?? {};
    } catch {
      return {};
    }
  }

  function store(name, value) {
    try {
      localStorage.setItem(name, JSON.stringify(value));
      return true;
    } catch {
      return false;
    }
  }

  const settings = { language: navigator.language.startsWith("id") ? "id" : "en", keys: true, ...stored(SETTINGS) };
  if (!(settings.language in data.words)) settings.language = "en";
  let words = data.words[settings.language];

  // The answers by fact_id, each {decision, changes, note}; `history` holds what undoing puts back, the last first.
  const BLANK = { decision: "", changes: {}, note: "" };
  const kept = stored(DECISIONS);
  const answers = new Map();
  for (const { row } of items) {
    const answer = kept.answers?.[row.fact_id];
    const known = answer && (answer.decision === "" || VERDICTS.includes(answer.decision));
    answers.set(row.fact_id, known ? { ...BLANK, ...answer } : BLANK);
  }
  const history = (Array.isArray(kept.history) ? kept.history : []).filter((step) => answers.has(step?.[0]));
  let at = Math.max(0, items.findIndex(({ row }) => row.fact_id === kept.at));
  let unsaved = false;

  function keep() {
    const made = [...answers].filter(([, answer]) => answer !== BLANK);
    const done = store(DECISIONS, {
      answers: Object.fromEntries(made),
      history,
      at: items[at]?.row.fact_id,
    });
    find("not-kept").hidden = done;
    unsaved ||= !done && made.length > 0;
  }

  const item = () => items[at];
  const answer = (row = item().row) => answers.get(row.fact_id);
  const nDone = () => [...answers.values()].filter(({ decision }) => decision).length;

  // In words.
  const say = (key, values = {}) => words[key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
  const number = (text) => Number(text).toLocaleString(settings.language);

  function day(text, style = "long") {
    const format = { day: "numeric", month: style, year: "numeric", timeZone: "UTC" };
    return new Date(`${text}T00:00:00Z`).toLocaleDateString(settings.language === "en" ? "en-GB" : "id-ID", format);
  }

  function place(code) {
    const name = names.get(code) ?? code;
    const around = code.length > 2 ? `, ${names.get(code.slice(0, 2))}` : "";
    return `${name}${around} (${code})`;
  }

  function valueInWords(kind, stated, style) {
    if (NAMED.includes(kind)) return stated.value;
    switch (kind) {
      case "cohort":
        return say("cohort_value", { n: stated.value });
      case "activity":
        return words.activities[stated.value] ?? stated.value;
      case "place":
        return place(stated.value);
      case "date": {
        const first = day(stated.value, style);
        const last = day(stated.value_end ?? stated.value, style);
        return first === last ? first : say("days", { first, last });
      }
      default: {
        const n = number(stated.value);
        return `${stated.approx ? say("about_number", { n }) : n} ${words.groups[stated.group] ?? stated.group}`;
      }
    }
  }

  function fieldInWords(kind, name, stated) {
    const value = stated[name];
    if (name === "value" && kind === "count") return number(value);
    if (name === "value") return valueInWords(kind, stated);
    if (name === "approx") return say(value ? "yes" : "no");
    if (value === null) return say("none");
    if (name === "role") return words.roles[value] ?? value;
    if (name === "group") return words.groups[value] ?? value;
    if (name === "place_code") return place(value);
    return name === "cohort" ? say("cohort_value", { n: value }) : String(value);
  }

  function label(kind, name, inForm = false) {
    if (name !== "value") return words.fields[name];
    return kind === "date" && inForm ? words.fields.first : words.kinds[kind];
  }

  function reason(row) {
    const parts = [element("strong", words.reasons[row.reason] ?? row.reason)];
    if (row.reason === "doubted") {
      parts.push(`: ${row.told.split("; ").map((doubt) => words.doubts[doubt] ?? doubt).join("; ")}`);
    } else if (row.reason !== "unsure" && row.reason !== "wanted") {
      const told = element("span", row.told);
      told.lang = "en";
      parts.push(": ", told);
    }
    return parts;
  }

  // Elements; all text of theirs is text, whatever stands in it.
  function element(tag, text = "", className = "") {
    const made = document.createElement(tag);
    made.textContent = text;
    if (className) made.className = className;
    return made;
  }

  function translate() {
    document.documentElement.lang = settings.language;
    document.title = `${say("title")} – Jejak Penggerak`;
    for (const node of document.querySelectorAll("[data-word]")) node.textContent = say(node.dataset.word);
    for (const node of document.querySelectorAll("[data-label]")) node.ariaLabel = say(node.dataset.label);
    for (const node of document.querySelectorAll("[data-action]")) node.textContent = words.actions[node.dataset.action];
  }

  function showList() {
    find("list").replaceChildren(
      ...items.map(({ row }, index) => {
        const button = element("button");
        button.type = "button";
        button.append(
          element("span", "", "mark"),
          element("span", `${words.kinds[row.kind]}: ${valueInWords(row.kind, row, "short")}`, "what"),
          element("span", "", "vh"),
        );
        button.addEventListener("click", () => go(index));
        const entry = element("li");
        entry.append(button);
        return entry;
      }),
    );
    items.forEach((_, index) => showState(index));
  }

  function showState(index) {
    const button = find("list").children[index].firstChild;
    const state = answer(items[index].row).decision || "open";
    const [mark, , spoken] = button.children;
    mark.textContent = MARKS[state];
    mark.ariaHidden = "true";
    spoken.textContent = `, ${words.states[state]}`;
    button.className = state;
    button.ariaCurrent = index === at ? "true" : null;
    // One stop of the tab key for the whole list; the arrows move in it.
    button.tabIndex = index === at ? 0 : -1;
  }

  function showProgress() {
    find("done").textContent = say("progress", { done: nDone(), total: items.length });
    find("progress").max = Math.max(1, items.length);
    find("progress").value = nDone();
  }

  function showItem() {
    const { row, sentence } = item();
    const { decision, note } = answer();
    const state = decision || "open";
    find("position").textContent = say("position", { n: at + 1, total: items.length });
    find("state").textContent = `${MARKS[state]} ${words.states[state]}`;
    find("state").className = `state ${state}`;
    find("what").textContent = `${words.kinds[row.kind]}: ${valueInWords(row.kind, row)}`;
    find("sentence").replaceChildren(
      ...sentence.map(([text, isEvidence]) => element(isEvidence ? "mark" : "span", text)),
    );
    find("why").replaceChildren(...reason(row));
    showReads();
    showSource();
    find("note").value = note;
    closeForm();
  }

  function showReads() {
    const { row } = item();
    const { decision, changes } = answer();
    const now = { ...row, ...(decision === "correct" ? changes : {}) };
    const told = (name) => name !== "value_end" && (row[name] || now[name]);
    const shown = FIELDS[row.kind].filter(told).map((name) => {
      const line = element("div");
      const value = element("dd");
      const [before, after] = [row, now].map((stated) => fieldInWords(row.kind, name, stated));
      if (before === after) {
        value.textContent = before;
      } else {
        value.append(element("del", before), element("span", ` ${say("now")} `, "vh"), " ", element("ins", after));
      }
      line.append(element("dt", label(row.kind, name)), value);
      return line;
    });
    const sure = element("div");
    sure.append(element("dt", say("confidence")), element("dd", row.confidence.toFixed(2)));
    find("reads").replaceChildren(...shown, sure);
  }

  function showSource() {
    const { row, link } = item();
    const title = element(link ? "a" : "span", row.title ?? say("untitled"), "headline");
    if (link) {
      title.href = link;
      title.rel = "noopener noreferrer";
      title.target = "_blank";
      title.append(element("span", ` (${say("opens")})`, "vh"));
    }
    const published = row.published ? day(row.published) : say("no_day");
    find("source").replaceChildren(title, element("span", `${row.outlet ?? say("no_outlet")} · ${published}`, "by"));
  }

  function show() {
    translate();
    showProgress();
    find("nothing").hidden = items.length > 0;
    find("item").hidden = find("bar").hidden = find("all").hidden = items.length === 0;
    find("save").disabled = items.length === 0;
    if (items.length === 0) return;
    showList();
    showItem();
  }

  function announce(...parts) {
    find("status").textContent = parts.join(" ");
  }

  // Moving and deciding.
  function go(index, inList = false) {
    const before = at;
    at = Math.min(items.length - 1, Math.max(0, index));
    showState(before);
    showState(at);
    showItem();
    keep();
    const button = find("list").children[at].firstChild;
    if (wide.matches || inList) button.scrollIntoView({ block: "nearest" });
    else find("all").open = false;
    (inList ? button : find("what")).focus();
  }

  function decide(decision, changes = {}) {
    const id = item().row.fact_id;
    history.push([id, answers.get(id)]);
    answers.set(id, { ...answers.get(id), decision, changes });
    showState(at);
    showProgress();
    const told = say(`did_${decision}`);
    const open = items.map((_, step) => (at + 1 + step) % items.length);
    const next = open.find((index) => !answer(items[index].row).decision);
    go(next ?? at);
    announce(told, next === undefined ? say("all_decided") : find("done").textContent);
  }

  function undo() {
    const last = history.pop();
    if (!last) return announce(say("nothing_to_undo"));
    const [id, before] = last;
    answers.set(id, { ...before, note: answers.get(id).note });
    go(items.findIndex(({ row }) => row.fact_id === id));
    showProgress();
    return announce(say("did_undo"), find("done").textContent);
  }

  // The form of a correction.
  function choice(options, mayBeNone = false) {
    const made = element("select");
    for (const [value, text] of mayBeNone ? [["", say("none")], ...options] : options) {
      const option = element("option", text);
      option.value = value;
      made.append(option);
    }
    return made;
  }

  function input(type, more = {}) {
    return Object.assign(element("input"), { type, ...more });
  }

  function control(kind, name) {
    if (name === "role") return choice(data.roles[kind].map((role) => [role, words.roles[role]]));
    if (name === "group") return choice(data.groups.map((group) => [group, words.groups[group]]));
    if (name === "approx") return input("checkbox");
    if (kind === "date") return input("date", { required: true });
    const cohorts = data.cohorts.map((cohort) => [cohort, say("cohort_value", { n: cohort })]);
    if (name === "cohort") return choice(cohorts, true);
    if (name === "place_code" || kind === "place") {
      const made = input("text", { required: kind === "place", placeholder: say("place_hint"), autocomplete: "off" });
      made.setAttribute("list", "places");
      return made;
    }
    if (kind === "cohort") return choice(cohorts);
    if (kind === "activity") return choice(data.activities.map((activity) => [activity, words.activities[activity]]));
    if (NAMED.includes(kind)) return input("text", { required: true, autocomplete: "off" });
    return input("number", { required: true, min: 0, max: 9999999, step: 1 });
  }

  function fill(control, value) {
    if (control.type === "checkbox") control.checked = value;
    else if (control.list) control.value = value ? `${value} ${names.get(value) ?? ""}`.trim() : "";
    else control.value = value ?? "";
  }

  // The code that a text of the search field means: it starts with it, or is a name that only one area has.
  function codeOf(text) {
    const code = text.match(/^\d\d(\.\d\d)?(?![\d.])/)?.[0];
    if (code) return names.has(code) ? code : undefined;
    const same = data.places.filter(([, name]) => name.toLowerCase() === text.toLowerCase());
    return same.length === 1 ? same[0][0] : undefined;
  }

  function valueOf(control) {
    if (control.type === "checkbox") return control.checked;
    const text = control.value.trim();
    return control.list && text ? codeOf(text) : text || null;
  }

  function openForm() {
    const { row } = item();
    const now = { ...row, ...answer().changes };
    find("fields").replaceChildren(
      ...FIELDS[row.kind].map((name) => {
        const made = control(row.kind, name);
        made.name = name;
        made.setAttribute("aria-describedby", "problem");
        fill(made, now[name]);
        const line = element("label", "", made.type === "checkbox" ? "check" : "");
        line.append(element("span", label(row.kind, name, true)), made);
        return line;
      }),
    );
    find("correction").hidden = false;
    find("correct").ariaExpanded = "true";
    const first = find("correction").elements[0];
    first.focus();
    first.select?.();
    find("correction").scrollIntoView({ block: "nearest" });
  }

  function closeForm() {
    find("correction").hidden = true;
    find("correct").ariaExpanded = "false";
    find("problem").textContent = "";
    find("fields").replaceChildren();
  }

  function check() {
    const { value, value_end: last } = find("correction").elements;
    for (const one of find("correction").elements) {
      if (one.list) one.setCustomValidity(valueOf(one) === undefined ? say("unknown_place") : "");
      else if (one.type === "text") one.setCustomValidity(isName(valueOf(one) ?? "") ? "" : say("no_name"));
    }
    last?.setCustomValidity(last.value && last.value < value.value ? say("days_reversed") : "");
    find("problem").textContent = "";
  }

  function correct() {
    const { row } = item();
    const changes = {};
    for (const one of find("correction").elements) {
      if (!one.name) continue;
      const value = valueOf(one);
      if (String(value) !== String(row[one.name])) changes[one.name] = value;
    }
    if (Object.keys(changes).length === 0) {
      find("problem").textContent = say("unchanged");
      return;
    }
    // A new first day alone would be read as the only day.
    if (row.kind === "date" && changes.value) changes.value_end ??= row.value_end;
    decide("correct", changes);
  }

  // The file.
  function cell(value) {
    if (value === null || value === undefined) return "";
    // A spreadsheet must not run it; the apostrophe goes when the file is read.
    const text = typeof value === "string" && /^[=+\-@\t\r']/.test(value) ? `'${value}` : String(value);
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  }

  function line({ row }) {
    const { decision, changes, note } = answer(row);
    const filled = { ...row, decision, note };
    for (const [name, value] of Object.entries(changes)) filled[`new_${name}`] = value ?? "-";
    return data.columns.map((name) => cell(filled[name])).join(",");
  }

  function save() {
    const lines = [data.columns.join(","), ...items.map(line)];
    const file = `review-${data.queue.slice(0, 8)}.csv`;
    const link = element("a");
    link.href = URL.createObjectURL(new Blob([`\ufeff${lines.join("\n")}\n`], { type: "text/csv;charset=utf-8" }));
    link.download = file;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    unsaved = false;
    announce(say("saved", { done: nDone(), file }));
  }

  // Keys.
  const ACTIONS = {
    a: () => decide("accept"),
    c: openForm,
    r: () => decide("reject"),
    u: undo,
    n: () => go(at + 1),
    j: () => go(at + 1),
    p: () => go(at - 1),
    k: () => go(at - 1),
  };

  function onKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || find("help").open) return;
    const field = event.target.closest?.("input, select, textarea");
    if (event.key === "Escape") {
      closeForm();
      find("what").focus();
    }
    if (field || !settings.keys) return;
    if (event.key === "?") {
      event.preventDefault();
      find("help").showModal();
    }
    const act = items.length > 0 && ACTIONS[event.key.toLowerCase()];
    if (act) {
      event.preventDefault();
      act();
    }
  }

  function onListKey(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    go(at + step, true);
  }

  function onNote() {
    answers.set(item().row.fact_id, { ...answer(), note: find("note").value });
    keep();
  }

  function openOnWide() {
    find("all").open = wide.matches;
  }

  find("language").value = settings.language;
  find("keys-on").checked = settings.keys;
  find("places").append(
    ...data.places.map(([code, name]) => Object.assign(element("option"), { value: `${code} ${name}` })),
  );
  document.addEventListener("keydown", onKey);
  find("list").addEventListener("keydown", onListKey);
  find("note").addEventListener("input", onNote);
  find("accept").addEventListener("click", ACTIONS.a);
  find("correct").addEventListener("click", () => (find("correction").hidden ? openForm() : closeForm()));
  find("reject").addEventListener("click", ACTIONS.r);
  find("undo").addEventListener("click", undo);
  find("next").addEventListener("click", ACTIONS.n);
  find("previous").addEventListener("click", ACTIONS.p);
  find("save").addEventListener("click", save);
  find("keys").addEventListener("click", () => find("help").showModal());
  find("cancel").addEventListener("click", () => {
    closeForm();
    find("what").focus();
  });
  find("correction").addEventListener("input", check);
  find("correction").addEventListener("submit", (event) => {
    event.preventDefault();
    correct();
  });
  find("keys-on").addEventListener("change", (event) => {
    settings.keys = event.target.checked;
    store(SETTINGS, settings);
  });
  find("language").addEventListener("change", (event) => {
    settings.language = event.target.value;
    words = data.words[settings.language];
    store(SETTINGS, settings);
    show();
  });
  wide.addEventListener("change", openOnWide);
  addEventListener("beforeunload", (event) => {
    if (unsaved) event.preventDefault();
  });
  openOnWide();
  show();
  keep();
})();
