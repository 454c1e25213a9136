// Long tables a page at a time.

/** Buttons to the neighbouring pages; nothing where all rows fit on one. */
function pager(page, perPage, total, turn) {
  const last = Math.max(1, Math.ceil(total / perPage));
  if (last === 1) return null;
  const first = (page - 1) * perPage + 1;
  const range = { first, last: Math.min(first + perPage - 1, total), total };
  const button = (key, target) =>
    element("button", { type: "button", disabled: target < 1 || target > last, "data-page": target }, say(key));
  const nav = element(
    "nav",
    { class: "pager", "aria-label": say("pager.name") },
    button("pager.previous", page - 1),
    element("span", {}, say("pager.shown", range)),
    button("pager.next", page + 1),
  );
  nav.addEventListener("click", ({ target }) => {
    if (target.dataset.page) turn(Number(target.dataset.page));
  });
  return nav;
}

function clampPage(page, perPage, total) {
  const last = Math.max(1, Math.ceil(total / perPage));
  return Math.min(Math.max(1, Math.trunc(page) || 1), last);
}
