"use strict";
(() => {
  const root = document.documentElement;
  const stored = (key) => { try { return localStorage.getItem(key); } catch { return null; } };
  const store = (key, value) => { try { localStorage.setItem(key, value); } catch { /* private mode */ } };
  const find = (id) => document.getElementById(id);

  // The theme: that of the system until somebody chooses.
  const theme = stored("theme");
  if (theme) { root.dataset.theme = theme; }
  const button = find("theme");
  button.hidden = false;
  button.addEventListener("click", () => {
    const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
    store("theme", root.dataset.theme);
  });

  // The page that is open.
  const page = location.pathname.split("/").pop() || "index.html";
  for (const link of document.querySelectorAll("nav a")) {
    if (link.getAttribute("href") === page) { link.setAttribute("aria-current", "page"); }
  }

  // A release: what it does not have is dimmed.
  const older = (left, right) => {
    const [a, b] = [left, right].map((text) => text.split(".").map(Number));
    return a[0] - b[0] || a[1] - b[1];
  };
  const select = find("as-of");
  const releases = [{{#newestFirst}}"{{version}}"{{^last()}}, {{/last()}}{{/newestFirst}}];
  select.append(...releases.map((release) => new Option(`Xen ${release}`, release)));
  const dim = () => {
    const release = select.value;
    for (const item of document.querySelectorAll("[data-since]")) {
      const { since, removed } = item.dataset;
      const absent = release && ((since && older(release, since) < 0) || (removed && older(release, removed) >= 0));
      item.classList.toggle("absent", Boolean(absent));
    }
  };
  select.parentElement.hidden = false;
  const asked = new URLSearchParams(location.search).get("as-of") || stored("as-of") || "";
  if ([...select.options].some((option) => option.value === asked)) { select.value = asked; }
  select.addEventListener("change", () => { store("as-of", select.value); dim(); });
  dim();

  // The search: names and what is said of them, from an index that is loaded when it is first needed.
  const input = find("search");
  const list = find("found");
  let chosen = -1;
  input.parentElement.hidden = false;
  const load = () => new Promise((done) => {
    if (typeof blkifIndex !== "undefined") { done(); return; }
    const script = document.createElement("script");
    script.src = "search.js";
    script.addEventListener("load", done);
    document.head.append(script);
  });
  // Underscores, hyphens and spaces are the same: people remember names without them.
  const plain = (text) => text.toLowerCase().replace(/[-_\s]+/g, " ").trim();
  const rank = ([title, kind, , summary], words) => {
    const name = plain(title);
    const all = words.join(" ");
    if (name === all) { return 0; }
    if (name.startsWith(all)) { return 1; }
    if (name.includes(all)) { return 2; }
    const text = `${name} ${plain(kind)} ${plain(summary)}`;
    return words.every((word) => text.includes(word)) ? 3 : 9;
  };
  const choose = (index) => {
    const items = [...list.children];
    chosen = items.length ? (index + items.length) % items.length : -1;
    items.forEach((item, place) => item.setAttribute("aria-selected", String(place === chosen)));
    if (chosen >= 0) {
      items[chosen].scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", items[chosen].id);
    }
  };
  const close = () => { list.hidden = true; input.setAttribute("aria-expanded", "false"); };
  const search = async () => {
    await load();
    const words = plain(input.value).split(" ").filter(Boolean);
    const rows = words.length === 0 ? [] : blkifIndex
      .map((row) => [rank(row, words), row])
      .filter(([place]) => place < 9)
      .sort((a, b) => a[0] - b[0] || a[1][0].length - b[1][0].length || a[1][0].localeCompare(b[1][0]))
      .slice(0, 20);
    list.replaceChildren(...rows.map(([, [name, kind, address, summary]], index) => {
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
    }));
    list.hidden = rows.length === 0;
    input.setAttribute("aria-expanded", String(rows.length > 0));
    choose(0);
  };
  input.addEventListener("focus", load);
  input.addEventListener("input", search);
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") { choose(chosen + 1); } else if (event.key === "ArrowUp") { choose(chosen - 1); }
    else if (event.key === "Enter" && chosen >= 0) { list.children[chosen].querySelector("a").click(); close(); }
    else if (event.key === "Escape") { close(); input.blur(); } else { return; }
    event.preventDefault();
  });
  input.addEventListener("blur", () => setTimeout(close, 200));
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, select, textarea");
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey) { event.preventDefault(); input.focus(); }
  });

  // The converter of device numbers, with the encodings of the table.
  const form = find("converter");
  if (!form) { return; }
  const schemes = [...document.querySelectorAll(".scheme")].map(({ dataset }) => {
    const scheme = { prefix: dataset.prefix };
    for (const key of ["firstDisk", "lastDisk", "lastPartition", "first", "last"]) { scheme[key] = Number(dataset[key]); }
    const disks = scheme.lastDisk - scheme.firstDisk;
    scheme.stride = disks ? (scheme.last - scheme.lastPartition - scheme.first) / disks : scheme.lastPartition + 1;
    return scheme;
  });
  const letters = (disk) => (disk >= 26 ? letters(Math.floor(disk / 26) - 1) : "") + String.fromCharCode(97 + disk % 26);
  const number = (text) => [...text].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 96, 0) - 1;
  const encode = (prefix, disk, partition) => {
    const scheme = schemes.find((one) => one.prefix === prefix && disk >= one.firstDisk && disk <= one.lastDisk
      && partition <= one.lastPartition);
    return scheme ? scheme.first + (disk - scheme.firstDisk) * scheme.stride + partition : null;
  };
  const convert = (text) => {
    if (/^[0-9]+$/.test(text)) {
      const value = Number(text);
      const names = schemes.filter((one) => value >= one.first && value <= one.last).map((one) => {
        const disk = one.firstDisk + Math.floor((value - one.first) / one.stride);
        const partition = (value - one.first) % one.stride;
        return encode(one.prefix, disk, partition) === value ? one.prefix + letters(disk) + (partition || "") : null;
      }).filter(Boolean);
      return names.length ? `${value} is ${names.join(", ")}` : `${value} is in no encoding`;
    }
    const parts = /^(xvd|hd|sd)([a-z]+)([1-9][0-9]*)?$/.exec(text);
    const plain = /^d([0-9]+)p([0-9]+)$/.exec(text);
    const value = parts ? encode(parts[1], number(parts[2]), Number(parts[3] || 0))
      : plain ? encode("xvd", Number(plain[1]), Number(plain[2])) : null;
    return value === null ? "no such device" : `${text} is ${value}`;
  };
  const device = find("device");
  const show = () => { find("converted").textContent = convert(device.value.trim()); };
  form.hidden = false;
  form.addEventListener("submit", (event) => { event.preventDefault(); show(); });
  device.addEventListener("input", show);
  show();
})();
