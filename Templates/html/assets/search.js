"use strict";
// The search: names and what is said of them, from an index that is loaded when it is first needed.
(() => {
  const find = (id) => document.getElementById(id);
  const input = find("search");
  const list = find("found");
  const message = find("none-found");
  let chosen = -1;
  let loading;
  const load = () => {
    loading ??= new Promise((done) => {
      const script = document.createElement("script");
      script.src = "index.js";
      script.addEventListener("load", done);
      script.addEventListener("error", () => { loading = undefined; });
      document.head.append(script);
    });
    return loading;
  };

  // Underscores, hyphens, slashes and spaces are the same: people remember names without them.
  const plain = (text) => text.toLowerCase().replace(/[-_\s/]+/g, " ").trim();
  const has = (text, word) => ` ${text} `.includes(` ${word} `);
  const rank = ([title, kind, , summary], words, all) => {
    const name = plain(title);
    const sided = `${kind.split(" ")[0]} ${name}`;
    // A name can have a number in place of %u.
    const counted = all.replace(/\d+/g, "%u");
    if ([name, sided].some((one) => one === all || one === counted)) { return 0; }
    if (name.startsWith(all)) { return 1; }
    if (has(name, all)) { return 2; }
    if (name.includes(all)) { return 3; }
    const text = `${name} ${plain(kind)} ${plain(summary)}`.replace(/[.,;:()]/g, " ");
    if (words.every((word) => has(text, word))) { return 4; }
    return words.every((word) => word.length > 2 && text.includes(word)) ? 5 : 9;
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
    const all = plain(input.value);
    const words = all.split(" ").filter(Boolean);
    const rows = words.length === 0 ? [] : blkifIndex
      .map((entry) => [rank(entry, words, all), entry])
      .filter(([place]) => place < 9)
      .sort((a, b) => a[0] - b[0] || a[1][0].length - b[1][0].length || a[1][0].localeCompare(b[1][0]))
      .slice(0, 20);
    list.replaceChildren(...rows.map(([, entry], index) => row(entry, index)));
    list.hidden = rows.length === 0;
    message.hidden = rows.length > 0 || words.length === 0;
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
