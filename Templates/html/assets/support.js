"use strict";
// Leads from each mark of the tables of support to its details, and shows only the role and the nodes that are asked for, and
// who has to do with those.
(() => {
  const find = (id) => document.getElementById(id);
  const [form, role, node] = ["filter", "role", "node"].map(find);
  node.autocapitalize = "none";
  const parts = [...document.querySelectorAll(".support")];
  for (const part of parts) {
    const [head, ...rows] = part.querySelectorAll("tr");
    const ids = [...head.cells].map((cell) => /implementation-(.*)\.html/.exec(cell.innerHTML)?.[1]);
    for (const { cells } of rows) {
      const [page, anchor] = cells[0].querySelector("a").getAttribute("href").split("#");
      for (const cell of [...cells].slice(1).filter(({ className }) => className)) {
        const link = document.createElement("a");
        link.href = `${page}#use-${anchor}-${ids[cell.cellIndex]}`;
        link.append(cell.firstChild);
        cell.prepend(link);
      }
    }
  }
  role.append(...parts.map(({ dataset }) => new Option(dataset.role, dataset.role)));
  const show = () => {
    const asked = node.value.trim().toLowerCase().replaceAll("_", "-");
    for (const part of parts) {
      const [head, ...rows] = part.querySelectorAll("tr");
      for (const row of rows) { row.hidden = !row.cells[0].textContent.includes(asked); }
      const shown = rows.filter((row) => !row.hidden);
      for (const { cellIndex: place } of [...head.cells].slice(1)) {
        const isEmpty = asked !== "" && shown.every((row) => !row.cells[place].textContent.trim());
        for (const row of [head, ...rows]) { row.cells[place].hidden = isEmpty; }
      }
      part.hidden = (role.value !== "" && role.value !== part.dataset.role) || shown.length === 0;
    }
    find("none").hidden = parts.some((part) => !part.hidden);
  };
  const take = () => {
    const asked = new URLSearchParams(location.hash.slice(1));
    role.value = parts.some(({ dataset }) => dataset.role === asked.get("role")) ? asked.get("role") : "";
    node.value = asked.get("node") ?? "";
    show();
  };
  form.addEventListener("input", () => {
    show();
    const state = new URLSearchParams([["role", role.value], ["node", node.value]].filter(([, value]) => value));
    try { history.replaceState(null, "", `#${state}`); } catch { /* it is shown all the same */ }
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("hashchange", take);
  form.hidden = false;
  take();
})();
