"use strict";
(() => {
  const form = document.querySelector(".filter");
  const search = document.getElementById("search");
  const province = document.getElementById("province");
  const cohort = document.getElementById("cohort");
  const events = [...document.querySelectorAll(".event")].map((element) => ({
    element,
    province: element.dataset.province,
    cohort: element.dataset.cohort,
    text: element.textContent.toLowerCase().replace(/\s+/g, " "),
  }));

  function show() {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const event of events) {
      const matches =
        (!province.value || event.province === province.value) &&
        (!cohort.value || event.cohort === cohort.value) &&
        words.every((word) => event.text.includes(word));
      event.element.hidden = !matches;
      shown += matches;
    }
    document.getElementById("shown").textContent = `${shown} of ${events.length} shown`;
    document.getElementById("no-match").hidden = shown > 0 || events.length === 0;
  }

  form.hidden = false;
  form.addEventListener("input", show);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(show));
  document.querySelectorAll(".matrix a").forEach((link) =>
    link.addEventListener("click", () => {
      search.value = "";
      province.value = link.dataset.province;
      cohort.value = link.dataset.cohort;
      show();
      document.getElementById("events").focus();
    }),
  );
  show();
})();
