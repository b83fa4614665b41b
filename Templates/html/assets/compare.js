"use strict";
// Compares two releases: sorts what differs into groups, and marks in each text the words that are others.
(() => {
  const find = (id) => document.getElementById(id);
  const releases = [{{#newestFirst}}"{{version}}"{{^last()}}, {{/last()}}{{/newestFirst}}];
  // The releases have an order, and one that is not there is older than all.
  const age = (release) => (release ? releases.length - releases.indexOf(release) : 0);
  const has = ({ dataset }, release) => age(release) >= age(dataset.from) && !(dataset.before && age(release) >= age(dataset.before));
  const items = [...document.querySelectorAll(".difference")].map((item) => ({
    item, note: item.querySelector("h3 small"), noun: item.querySelector("h3 small").textContent.split(",")[0],
    values: [...item.querySelectorAll("dl")].map((list) => ({
      list, key: list.previousElementSibling, variants: [...list.querySelectorAll("dd")].map((value) => ({ value, html: value.innerHTML })),
    })),
  }));
  const groups = ["Added", "Removed", "Deprecated", "Changed"].map((title) => {
    const section = document.createElement("section");
    const heading = document.createElement("h2");
    heading.textContent = title;
    section.append(heading);
    section.id = title.toLowerCase();
    return section;
  });
  const all = find("differences");
  all.querySelector("h2").hidden = true;
  all.before(...groups);

  // Words between two changes are in both texts by chance, unless there are some of them.
  const least = 3;
  // Which words of two texts are in both, in order.
  const common = (left, right) => {
    const table = Array.from({ length: left.length + 1 }, () => new Uint16Array(right.length + 1));
    for (let a = left.length - 1; a >= 0; a -= 1) {
      for (let b = right.length - 1; b >= 0; b -= 1) {
        table[a][b] = left[a] === right[b] ? table[a + 1][b + 1] + 1 : Math.max(table[a + 1][b], table[a][b + 1]);
      }
    }
    const runs = [];
    for (let a = 0, b = 0; a < left.length && b < right.length;) {
      if (left[a] === right[b]) {
        const run = runs.at(-1);
        if (run && run.a + run.count === a && run.b + run.count === b) { run.count += 1; } else { runs.push({ a, b, count: 1 }); }
        a += 1;
        b += 1;
      } else if (table[a + 1][b] >= table[a][b + 1]) { a += 1; } else { b += 1; }
    }
    const kept = [new Set(), new Set()];
    runs.forEach(({ a, b, count }, place) => {
      const before = runs[place - 1] ?? { a: 0, b: 0, count: 0 };
      const after = runs[place + 1] ?? { a: left.length, b: right.length };
      const isBetween = (a > before.a + before.count && a + count < after.a) || (b > before.b + before.count && b + count < after.b);
      if (isBetween && count < least) { return; }
      for (let word = 0; word < count; word += 1) { kept[0].add(a + word); kept[1].add(b + word); }
    });
    return kept;
  };
  const texts = (element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) { found.push(walker.currentNode); }
    return found;
  };
  const words = (element) => texts(element).flatMap((text) => text.data.split(/\s+/).filter(Boolean));
  const mark = (element, kept, tag) => {
    let place = 0;
    for (const text of texts(element)) {
      // Runs of words that are marked, with the space between them, and of those that are not.
      const parts = [];
      for (const part of text.data.split(/(\s+)/).filter(Boolean)) {
        const isMarked = part.trim() ? !kept.has(place++) : parts.at(-1)?.isMarked === true;
        if (parts.at(-1)?.isMarked === isMarked) { parts.at(-1).text += part; } else { parts.push({ text: part, isMarked }); }
      }
      const nodes = parts.map(({ text: run, isMarked }) => {
        if (!isMarked) { return run; }
        const marked = document.createElement(tag);
        marked.textContent = run;
        return marked;
      });
      text.replaceWith(...nodes);
    }
  };
  // Shows what a value was in both releases, the older first; says whether that differs.
  const contrast = ({ list, key, variants }, releases) => {
    for (const { value, html } of variants) { value.innerHTML = html; }
    const found = releases.map((release) => variants.find(({ value }) => has(value, release)));
    const held = found.map(({ value }) => value);
    // A change that was taken back is none.
    const differs = found[0].html !== found[1].html;
    key.hidden = !differs;
    list.hidden = !differs;
    if (!differs) { return false; }
    for (const { value } of variants) { value.hidden = value.previousElementSibling.hidden = !held.includes(value); }
    held.forEach((value, place) => {
      const label = value.previousElementSibling;
      label.textContent = `Xen ${releases[place]}`;
      list.append(label, value);
    });
    const kept = common(...held.map(words));
    mark(held[0], kept[0], "del");
    mark(held[1], kept[1], "ins");
    return true;
  };
  // The group of an item: what came or went is not changed, and its values need not be shown.
  const group = ({ item, values }, from, to) => {
    const [before, after] = [has(item, from), has(item, to)];
    for (const { list, key } of values) { list.hidden = key.hidden = true; }
    if (before !== after) { return after ? 0 : 1; }
    if (!before) { return -1; }
    const changes = values.filter((value) => contrast(value, [from, to])).length;
    const { deprecated } = item.dataset;
    if (deprecated && age(from) < age(deprecated) && age(deprecated) <= age(to)) { return 2; }
    return changes > 0 ? 3 : -1;
  };
  const show = (from, to) => {
    const counts = groups.map(() => 0);
    for (const one of items) {
      const place = group(one, from, to);
      one.note.textContent = one.noun;
      one.item.hidden = place < 0;
      (groups[place] ?? all).append(one.item);
      if (place >= 0) { counts[place] += 1; }
    }
    groups.forEach((group, place) => { group.hidden = counts[place] === 0; });
    find("compared").textContent = from === to ? "The same release twice."
      : `From Xen ${from} to ${to}: ${groups.map((group, place) => `${counts[place]} ${group.id}`).join(", ")}.`;
  };

  const [from, to] = [find("from"), find("to")];
  for (const select of [from, to]) { select.append(...releases.map((release) => new Option(`Xen ${release}`, release))); }
  const address = new URL(location.href);
  const asked = (name, usual) => (releases.includes(address.searchParams.get(name)) ? address.searchParams.get(name) : usual);
  // Unless others are asked for, the newest is compared with the newest that differs from it.
  const changes = [...document.querySelectorAll("[data-from], [data-before]")].flatMap(({ dataset }) => [dataset.from, dataset.before]);
  const last = Math.max(...changes.filter(Boolean).map(age));
  from.value = asked("from", (address.searchParams.has("to") ? releases[1] : releases.find((one) => age(one) < last)) ?? releases[0]);
  to.value = asked("to", releases[0]);
  const update = () => {
    // From the older to the newer, whichever was chosen first.
    if (age(from.value) > age(to.value)) { [from.value, to.value] = [to.value, from.value]; }
    show(from.value, to.value);
  };
  for (const select of [from, to]) {
    select.addEventListener("change", () => {
      update();
      address.searchParams.set("from", from.value);
      address.searchParams.set("to", to.value);
      // A page that was opened from a disk may not change its address.
      try { history.replaceState(null, "", address); } catch { /* the choice holds all the same */ }
    });
  }
  find("compare").hidden = false;
  update();
})();
