"use strict";
(() => {
  const table = document.getElementById("all-rows");
  const controls = document.getElementById("controls");
  if (table && controls) {
    const body = table.tBodies[0];
    const rows = [...body.rows];
    const text = document.getElementById("filter-text");
    const group = document.getElementById("filter-group");
    const shown = document.getElementById("shown");
    const words = new Map(rows.map((row) => [row, row.textContent.toLowerCase()]));

    const filter = () => {
      const wanted = text.value.trim().toLowerCase();
      let count = 0;
      for (const row of rows) {
        const fits = (!group.value || row.dataset.group === group.value) && words.get(row).includes(wanted);
        row.hidden = !fits;
        count += fits;
      }
      shown.textContent = `${count} of ${rows.length} rows shown`;
    };

    const value = (row, column, numeric) => {
      const cell = row.cells[column];
      const given = cell.dataset.sort ?? cell.textContent.trim();
      if (!numeric) return given;
      return given === "" ? -Infinity : Number(given);
    };

    const sort = (header, column) => {
      const down = header.getAttribute("aria-sort") === "ascending";
      const numeric = header.dataset.type === "number";
      const order = (one, other) => {
        const left = value(one, column, numeric);
        const right = value(other, column, numeric);
        if (numeric) return left === right ? 0 : left < right ? -1 : 1;
        return left.localeCompare(right, "en");
      };
      const sorted = [...rows].sort((one, other) => (down ? -order(one, other) : order(one, other)));
      for (const each of table.tHead.rows[0].cells) each.setAttribute("aria-sort", "none");
      header.setAttribute("aria-sort", down ? "descending" : "ascending");
      body.append(...sorted);
    };

    [...table.tHead.rows[0].cells].forEach((header, column) => {
      // Not a <button>: Chromium does not repeat a header that holds one on the next printed page.
      const button = document.createElement("span");
      button.className = "sorter";
      button.tabIndex = 0;
      button.setAttribute("role", "button");
      button.textContent = header.textContent;
      button.addEventListener("click", () => sort(header, column));
      button.addEventListener("keydown", (event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        sort(header, column);
      });
      header.replaceChildren(button);
      header.setAttribute("aria-sort", "none");
    });
    text.addEventListener("input", filter);
    group.addEventListener("change", filter);
    controls.addEventListener("submit", (event) => event.preventDefault());
    controls.hidden = false;
    filter();
  }

  const closed = () => [...document.querySelectorAll("details:not([open])")];
  let opened = [];
  window.addEventListener("beforeprint", () => {
    opened = closed();
    for (const each of opened) each.open = true;
  });
  window.addEventListener("afterprint", () => {
    for (const each of opened) each.open = false;
  });
})();
