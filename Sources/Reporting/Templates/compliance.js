"use strict";
(() => {
  const list = document.getElementById("list");
  const body = list.querySelector("tbody");
  const rows = [...body.rows];
  const words = list.dataset;
  const make = (name, properties, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };
  const search = make("input", { type: "search", autocomplete: "off" });
  const verdict = make("select", {}, make("option", { value: "", textContent: words.all }));
  for (const chip of ["fail", "pass"]) {
    const row = rows.find((row) => row.classList.contains(chip));
    if (row) verdict.append(make("option", { value: chip, textContent: row.cells[0].textContent }));
  }
  const count = make("output", {});
  const say = (shown) => { count.textContent = words.shown.replace("{count}", shown); };
  const texts = new Map();
  const text = (row) => {
    if (!texts.has(row)) texts.set(row, row.textContent.toLowerCase());
    return texts.get(row);
  };
  const show = () => {
    const wanted = search.value.trim().toLowerCase();
    let shown = 0;
    for (const row of rows) {
      row.hidden = (verdict.value && !row.classList.contains(verdict.value)) || !text(row).includes(wanted);
      if (!row.hidden) shown += 1;
    }
    say(shown);
  };
  search.addEventListener("input", show);
  verdict.addEventListener("change", show);
  list.querySelector("table").before(make("div", { className: "controls" },
    make("label", {}, words.filter, search), make("label", {}, words.verdict, verdict), count));
  list.querySelectorAll("thead th").forEach((head, column) => {
    const button = make("button", { type: "button", title: words.sort, textContent: head.textContent });
    button.addEventListener("click", () => {
      const descends = head.getAttribute("aria-sort") === "ascending";
      for (const other of head.parentElement.cells) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", descends ? "descending" : "ascending");
      const key = (row) => (row.cells[column].querySelector("summary") || row.cells[column]).textContent;
      rows.sort((a, b) => key(a).localeCompare(key(b)) * (descends ? -1 : 1));
      body.append(...rows);
    });
    head.replaceChildren(button);
  });
  say(rows.length);
})();
