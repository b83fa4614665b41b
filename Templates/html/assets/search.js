"use strict";
// The field of the search; what it searches in, and how, is loaded when it is first needed.
(() => {
  const find = (id) => document.getElementById(id);
  const input = find("search");
  const list = find("found");
  const message = find("none-found");
  const correction = find("meant");
  let chosen = -1;
  let loading;
  const load = () => {
    loading ??= Promise.all(["index.js", "find.js"].map((source) => new Promise((done) => {
      const script = document.createElement("script");
      script.src = source;
      script.addEventListener("load", done);
      script.addEventListener("error", () => { loading = undefined; });
      document.head.append(script);
    })));
    return loading;
  };
  const choose = (index) => {
    const items = [...list.children];
    chosen = items.length ? (index + items.length) % items.length : -1;
    items.forEach((item, place) => item.setAttribute("aria-selected", String(place === chosen)));
    if (chosen < 0) { input.removeAttribute("aria-activedescendant"); return; }
    items[chosen].scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", items[chosen].id);
  };
  const close = () => {
    list.hidden = true;
    message.hidden = true;
    correction.hidden = true;
    chosen = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const row = ([name, kind, address, summary], index) => {
    const item = document.createElement("li");
    const link = document.createElement("a");
    const small = document.createElement("small");
    const said = document.createElement("span");
    item.id = `found-${index}`;
    item.setAttribute("role", "option");
    link.href = address;
    link.tabIndex = -1;
    link.textContent = `${name} `;
    small.textContent = kind;
    said.textContent = summary;
    link.append(small, said);
    item.append(link);
    return item;
  };
  const search = async () => {
    await load();
    const { rows, meant } = blkifFind(input.value);
    list.replaceChildren(...rows.map(row));
    list.hidden = rows.length === 0;
    message.hidden = input.value.trim() === "" || rows.length > 0;
    correction.hidden = rows.length === 0 || meant === undefined;
    correction.textContent = `Did you mean “${meant}”?`;
    input.setAttribute("aria-expanded", String(rows.length > 0));
    choose(0);
  };
  input.parentElement.hidden = false;
  input.addEventListener("focus", load);
  input.addEventListener("input", search);
  input.addEventListener("keydown", (event) => {
    if (event.key === "Tab") { close(); return; }
    if (event.key === "ArrowDown") { choose(chosen + 1); } else if (event.key === "ArrowUp") { choose(chosen - 1); }
    else if (event.key === "Enter" && chosen >= 0) { list.children[chosen].querySelector("a").click(); close(); }
    else if (event.key === "Escape") { close(); input.blur(); } else { return; }
    event.preventDefault();
  });
  // A press on the list must not take the focus, which would close it before the click.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  input.addEventListener("blur", close);
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, select, textarea");
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey) { event.preventDefault(); input.focus(); }
  });
})();
