"use strict";
// Shows what the parser of disk specifications, a module of WebAssembly, makes of what is typed.
(() => {
  const find = (id) => document.getElementById(id);
  const [input, release, guest, output] = ["specification", "release", "guest", "answer"].map(find);
  input.autocapitalize = "none";
  const pages = new Map([
{{#diskParameters}}
    ["{{name}}", "disk-{{name}}.html"],
{{/diskParameters}}
{{#libxl.fields}}
    ["field {{name}}", "libxl.html#{{anchor}}"],
{{/libxl.fields}}
{{#sections}}
{{#nodes}}
    ["{{side}} {{name}}", "nodes-{{id}}.html#{{anchor}}"],
{{/nodes}}
{{/sections}}
  ]);

  // An element with its content: texts and elements.
  const make = (name, content = [], properties = {}) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...[content].flat());
    return element;
  };
  const link = (key, text) => (pages.has(key) ? make("a", text, { href: pages.get(key) }) : text);
  const code = (key, text) => link(key, make("code", text));

  // What a reason begins with is the parameter from which it follows.
  const reason = (text) => {
    const word = /^[a-z][a-z0-9-]*/.exec(text)?.[0] ?? "";
    return pages.has(word) ? [link(word, word), text.slice(word.length)] : [text];
  };
  const table = (title, kind, rows) => {
    const head = make("tr", ["Name", "Value", "Because of"].map((text) => make("th", text, { scope: "col" })));
    const body = rows.map(([name, value, why]) => make("tr", [
      make("th", code(`${kind} ${name}`, name), { scope: "row" }), make("td", make("code", value === "" ? "\"\"" : value)),
      make("td", reason(why)),
    ]));
    const all = make("table", [make("thead", head), make("tbody", body)], { className: "cards" });
    return [make("h3", title), make("div", all, { className: "wide" })];
  };

  // The line of a finding with a mark below the place, in characters as people count them.
  const excerpt = ({ line, column, length }, remedy) => {
    const shown = [...(input.value.split("\n")[line - 1] ?? "")];
    const start = Math.min(column - 1, shown.length);
    const before = shown.slice(0, start).map((letter) => (letter === "\t" ? "\t" : " ")).join("");
    const marks = "^".repeat(Math.max(1, Math.min(length, shown.length - start)));
    return make("pre", [
      shown.slice(0, start).join(""), make("mark", shown.slice(start, start + length).join("")),
      shown.slice(start + length).join(""), `\n${before}${marks}${remedy ? ` ${remedy}` : ""}`,
    ]);
  };
  const finding = ({ severity, id, message, remedy, location, notes }) => make("div", [
    make("p", [make("strong", severity), ` ${message} `, make("small", `[${id}]`)]),
    ...(location ? [excerpt(location, remedy)] : remedy ? [make("p", remedy)] : []),
    ...notes.flatMap((note) => [make("p", [make("strong", "note"), ` ${note.message}`]), ...(note.location ? [excerpt(note.location)] : [])]),
  ], { className: `finding ${severity}` });

  const modern = (line, text) => {
    const use = make("button", "Write it so", { type: "button" });
    use.addEventListener("click", () => {
      const lines = input.value.split("\n");
      lines[line - 1] = text;
      input.value = lines.join("\n");
      change();
    });
    return make("p", ["The modern form: ", make("code", text), " ", use]);
  };
  const disk = (isConfiguration, { report, fields, backend, frontend, not_attached: refusal, line, modern: form }) => make("section", [
    make("h2", [make("code", report.spec || "(empty)"), " ",
      make("span", report.accepted ? "accepted" : "refused", { className: report.accepted ? "verdict" : "verdict refused" })]),
    ...report.findings.map(finding),
    ...(form && !isConfiguration ? [modern(line, form)] : form ? [make("p", ["The modern form: ", make("code", form)])] : []),
    ...(refusal ? [make("p", [make("strong", "Not attached: "), refusal, "."])] : []),
    ...(report.accepted ? table("Fields of libxl", "field", fields) : []),
    ...(report.nodes ? table(["The backend's directory ", make("small", report.nodes.backend_path)], "backend", backend) : []),
    ...(report.nodes ? table(["The frontend's directory ", make("small", report.nodes.frontend_path)], "frontend", frontend) : []),
  ]);

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

  let ask;
  const quoted = (text) => `'${text.replaceAll("'", "'\\''")}'`;
  const command = (isConfiguration) => {
    const lines = input.value.split("\n").filter((line) => line.trim());
    const named = release.value === "-" ? [] : [/^[0-9.]+$/.test(release.value) ? "--as-of" : "--profile", release.value];
    const options = [...named, ...(guest.value === "pvh" ? [] : ["--guest", guest.value])];
    return ["blkif disk", ...options, ...(isConfiguration ? ["--config guest.cfg"] : lines.map(quoted))].join(" ");
  };
  const show = () => {
    const answer = ask?.(`disk ${release.value} ${guest.value}\n${input.value}`);
    find("line").textContent = command(answer ? answer.configuration : /^\s*disk\s*\+?=/m.test(input.value));
    if (!ask) { return; }
    output.replaceChildren(...(answer ? [...answer.findings.map(finding), ...answer.disks.map((one) => disk(answer.configuration, one))]
      : [make("p", "This release has no disk specifications.")]));
    output.dataset.shown = "";
  };
  const choose = (select, wanted) => {
    if ([...select.options].some((option) => option.value === wanted)) { select.value = wanted; }
  };
  // The address holds what was typed, so that it can be sent: in the part that browsers send to nobody.
  const take = () => {
    const asked = new URLSearchParams(location.hash.slice(1));
    input.value = asked.get("disk") ?? input.value;
    choose(release, asked.get("release") ?? (find("as-of").value || "-"));
    choose(guest, asked.get("guest"));
    show();
  };
  let waiting;
  const keep = () => {
    const choice = new URLSearchParams({ disk: input.value, release: release.value, guest: guest.value });
    try { history.replaceState(null, "", `#${choice}`); } catch { /* the answer is there all the same */ }
  };
  const change = () => {
    show();
    clearTimeout(waiting);
    waiting = setTimeout(keep, 300);
  };
  for (const control of [input, release, guest]) { control.addEventListener("input", change); }
  find("as-of").addEventListener("change", ({ target }) => {
    choose(release, target.value || "-");
    change();
  });
  find("playground").addEventListener("submit", (event) => event.preventDefault());
  find("examples").addEventListener("click", ({ target }) => {
    if (!target.dataset.text) { return; }
    input.value = target.dataset.text;
    change();
  });
  addEventListener("hashchange", take);
  take();
  start().then((answers) => {
    ask = answers;
    find("examples").hidden = false;
    show();
  }, () => {
    output.replaceChildren(make("p", "This browser cannot run the parser. The command below answers the same.", { className: "banner" }));
  });
})();
