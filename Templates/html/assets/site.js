"use strict";
// The theme, the place in the site, and the release that is shown.
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

  // The page that is open, and the part of the site that it belongs to.
  const page = location.pathname.split("/").pop() || "index.html";
  const parts = { nodes: /^(nodes-|notes)/, ring: /^(operation|structure)-/, disk: /^disk-/, playground: /^playground-/, messages: /^messages-/, support: /^implementation/ };
  for (const link of document.querySelectorAll("nav a")) {
    const target = link.getAttribute("href");
    if (target === page) { link.setAttribute("aria-current", "page"); }
    else if (link.closest("header") && parts[target.replace(".html", "")]?.test(page)) { link.setAttribute("aria-current", "true"); }
  }

  // Places in pictures that lead somewhere.
  for (const place of document.querySelectorAll("svg a[data-href]")) { place.setAttribute("href", place.dataset.href); }

  // What scrolls sideways can be scrolled by keys.
  for (const box of document.querySelectorAll("main :is(pre, .wide, .picture)")) { if (box.scrollWidth > box.clientWidth) { box.tabIndex = 0; } }

  // A release: it has some things not yet or no longer, and some with other values.
  const older = (left, right) => {
    const [a, b] = [left, right].map((text) => text.split(".").map(Number));
    return a[0] - b[0] || a[1] - b[1];
  };
  const select = find("as-of");
  const releases = [{{#newestFirst}}"{{version}}"{{^last()}}, {{/last()}}{{/newestFirst}}];
  select.append(...releases.map((release) => new Option(`Xen ${release}`, release)));
  const banner = document.createElement("p");
  const newest = document.createElement("button");
  newest.type = "button";
  newest.textContent = "Show the newest";
  banner.className = "banner";
  banner.setAttribute("role", "status");
  const compare = document.createElement("a");
  compare.textContent = "Compare it with the newest";
  banner.append("", newest, " ", compare);
  find("main").prepend(banner);
  const dim = () => {
    const release = select.value || releases[0];
    for (const item of document.querySelectorAll("[data-since]")) {
      const { since, removed } = item.dataset;
      const absent = (since && older(release, since) < 0) || (removed && older(release, removed) >= 0);
      // Of what had other values the values of that release are shown; what it did not have at all is dimmed.
      if (item.classList.contains("variant")) { item.hidden = Boolean(absent); } else { item.classList.toggle("absent", Boolean(absent)); }
    }
    root.style.setProperty("--lack", `" — not in Xen ${release}"`);
    banner.hidden = release === releases[0];
    compare.href = `compare.html?from=${release}&to=${releases[0]}`;
    banner.firstChild.data =
      `What Xen ${release} lacks is dimmed; texts, units and defaults are those of Xen ${release}. `;
  };
  const address = new URL(location.href);
  // An address is for this page only; what somebody chooses is for all pages, until another choice.
  const asked = address.searchParams.get("as-of") ?? stored("as-of") ?? "";
  if (releases.includes(asked)) { select.value = asked; }
  select.parentElement.hidden = false;
  newest.addEventListener("click", () => {
    select.value = "";
    select.dispatchEvent(new Event("change"));
  });
  select.addEventListener("change", () => {
    store("as-of", select.value);
    if (address.searchParams.has("as-of")) {
      address.searchParams.set("as-of", select.value);
      history.replaceState(null, "", address);
    }
    dim();
  });
  dim();
})();
