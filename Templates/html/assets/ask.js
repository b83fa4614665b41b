"use strict";
// What the pages of the playground share: the module of WebAssembly that answers, a form that is answered while it is filled in
// and whose state the address holds, and the elements of an answer.
globalThis.blkif = (() => {
  const find = (id) => document.getElementById(id);
  const pages = new Map([
{{#diskParameters}}
    ["{{name}}", "disk-{{name}}.html"],
{{/diskParameters}}
{{#libxl.fields}}
    ["field {{name}}", "libxl.html#{{anchor}}"],
{{/libxl.fields}}
{{#sections}}
{{#nodes}}
    ["{{side}}/{{name}}", "nodes-{{id}}.html#{{anchor}}"],
{{/nodes}}
{{/sections}}
{{#states}}
    ["{{name}}", "states.html#{{anchor}}"],
{{/states}}
  ]);

  // An element with its content: texts and elements.
  const make = (name, content = [], properties = {}) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...[content].flat());
    return element;
  };
  const link = (key, text) => (pages.has(key) ? make("a", text, { href: pages.get(key) }) : text);
  const code = (key, text) => link(key, make("code", text));

  // A table whose rows begin with a name; each further cell is a number, or texts and elements.
  const table = (heads, rows) => {
    const cell = (content, place) => {
      if (place === 0) { return make("th", content, { scope: "row" }); }
      if (typeof content !== "number") { return make("td", content); }
      const number = make("td", content.toLocaleString("en-GB"), { className: "number" });
      number.dataset.label = heads[place];
      return number;
    };
    const head = (text, place) => make("th", text, { scope: "col", className: typeof rows[0]?.[place] === "number" ? "number" : "" });
    return make("div", make("table", [
      make("thead", make("tr", heads.map(head))), make("tbody", rows.map((row) => make("tr", row.map(cell)))),
    ], { className: "cards" }), { className: "wide" });
  };

  // The line of a finding with a mark below the place, in characters as people count them.
  const excerpt = (text, { line, column, length }, remedy) => {
    const shown = [...(text.split("\n")[line - 1] ?? "")];
    const start = Math.min(column - 1, shown.length);
    const before = shown.slice(0, start).map((letter) => (letter === "\t" ? "\t" : " ")).join("");
    const marks = "^".repeat(Math.max(1, Math.min(length, shown.length - start)));
    return make("pre", [
      shown.slice(0, start).join(""), make("mark", shown.slice(start, start + length).join("")),
      shown.slice(start + length).join(""), `\n${before}${marks}`,
      ...(remedy ? [" ", make("span", remedy, { className: "remedy" })] : []),
    ]);
  };
  // A text with code in its marks.
  const marked = (text) => text.split(/`([^`]+)`/).map((part, place) => (place % 2 ? make("code", part) : part));
  // A finding about a text, or about what was chosen.
  const finding = ({ severity, id, message, remedy, location, notes }, text) => make("div", [
    make("p", [make("strong", severity), " ", ...marked(message), " ", make("small", `[${id}]`)]),
    ...(location && text ? [excerpt(text, location, remedy)] : remedy ? [make("p", marked(remedy))] : []),
    ...notes.flatMap((note) => [make("p", [make("strong", "note"), " ", ...marked(note.message)]),
      ...(note.location && text ? [excerpt(text, note.location)] : [])]),
  ], { className: `finding ${severity}` });

  // The module, and the schema that it reads. Scripts, since a page that is opened from a disk can load nothing else.
  const load = (source) => new Promise((done, failed) => {
    document.head.append(make("script", [], { src: source, onload: done, onerror: failed }));
  });
  const start = async () => {
    await Promise.all(["module.js", "schema.js"].map(load));
    const packed = Uint8Array.from(atob(blkifModule), (letter) => letter.charCodeAt(0));
    const bytes = await new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
    const { exports } = (await WebAssembly.instantiate(bytes)).instance;
    const give = (text, take) => {
      const given = new TextEncoder().encode(text);
      const place = exports.malloc(given.length);
      new Uint8Array(exports.memory.buffer, place, given.length).set(given);
      const result = take(place, given.length);
      exports.free(place);
      return result;
    };
    if (!give(blkifSchema, exports.blkif_open)) { throw new Error("The schema and the module do not fit together."); }
    return (question) => {
      const count = give(question, exports.blkif_ask);
      return JSON.parse(new TextDecoder().decode(new Uint8Array(exports.memory.buffer, exports.blkif_answer(), count)));
    };
  };

  // Words as a shell takes them.
  const quoted = (text) => (/^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`);
  const view = (release) => (release === "-" ? [] : [/^[0-9.]+$/.test(release) ? "--as-of" : "--profile", release]);

  // Answers a form.
  //
  // `keys` are the names that the address has for the form's controls, with their ids. `shown` is given their values, and what
  // asks the module, once it is there; it gives the command that answers the same, and the elements of the answer.
  const answer = (keys, shown) => {
    const controls = Object.entries(keys).map(([key, id]) => [key, find(id)]);
    const first = new Map(controls.map(([key, control]) => [key, control.value]));
    const asOf = find("as-of");
    let ask;
    const show = () => {
      const { command, elements } = shown(Object.fromEntries(controls.map(([key, control]) => [key, control.value])), ask);
      find("line").textContent = command.join(" ");
      if (!ask) { return; }
      find("answer").replaceChildren(...elements);
      find("answer").dataset.shown = "";
    };
    const set = (control, value) => {
      if (control.options && ![...control.options].some((option) => option.value === value)) { return; }
      control.value = value;
    };
    // The address holds what was chosen, so that it can be sent: in the part that browsers send to nobody.
    const take = () => {
      const asked = new URLSearchParams(location.hash.slice(1));
      for (const [key, control] of controls) {
        set(control, asked.get(key) ?? (key === "release" && asOf.value ? asOf.value : first.get(key)));
      }
      show();
    };
    let waiting;
    const keep = () => {
      const chosen = controls.filter(([key, { value }]) => key === "release" || value !== first.get(key));
      const state = new URLSearchParams(chosen.map(([key, { value }]) => [key, value]));
      try { history.replaceState(null, "", `#${state}`); } catch { /* the answer is there all the same */ }
    };
    const change = () => {
      show();
      clearTimeout(waiting);
      waiting = setTimeout(keep, 300);
    };
    for (const [, control] of controls) {
      control.autocapitalize = "none";
      control.addEventListener("input", change);
    }
    asOf.addEventListener("change", ({ target }) => {
      set(find("release"), target.value || "-");
      change();
    });
    find("ask").addEventListener("submit", (event) => event.preventDefault());
    addEventListener("hashchange", take);
    take();
    start().then((answers) => {
      ask = answers;
      show();
    }, () => {
      find("answer").replaceChildren(make("p", "This browser cannot run the program. The command below answers the same.", { className: "banner" }));
    });
    return change;
  };
  return { answer, code, finding, find, link, make, marked, quoted, table, view };
})();
