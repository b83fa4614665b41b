"use strict";
// Shows what the parser of disk specifications makes of what is typed.
(() => {
  const { answer, code, find, finding, link, make, quoted, table, view } = blkif;
  const input = find("specification");

  // What a reason begins with is the parameter from which it follows.
  const reason = (text) => {
    const word = /^[a-z][a-z0-9-]*/.exec(text)?.[0] ?? "";
    return [link(word, word), text.slice(word.length)];
  };
  const part = (title, prefix, rows) => [make("h3", title), table(["Name", "Value", "Because of"], rows.map(([name, value, why]) =>
    [code(prefix + name, name), make("code", value === "" ? "\"\"" : value), reason(why)]))];
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
    ...report.findings.map((one) => finding(one, input.value)),
    ...(form && !isConfiguration ? [modern(line, form)] : form ? [make("p", ["The modern form: ", make("code", form)])] : []),
    ...(refusal ? [make("p", [make("strong", "Not attached: "), refusal, "."])] : []),
    ...(report.accepted ? part("Fields of libxl", "field ", fields) : []),
    ...(report.nodes ? part(["The backend's directory ", make("small", report.nodes.backend_path)], "backend/", backend) : []),
    ...(report.nodes ? part(["The frontend's directory ", make("small", report.nodes.frontend_path)], "frontend/", frontend) : []),
  ]);
  const change = answer({ disk: "specification", release: "release", guest: "guest" }, ({ disk: text, release, guest }, ask) => {
    const said = ask?.(`disk ${release} ${guest}\n${text}`);
    const isConfiguration = said ? said.configuration : /^\s*disk\s*\+?=/m.test(text);
    const given = isConfiguration ? ["--config guest.cfg"] : text.split("\n").filter((line) => line.trim()).map(quoted);
    find("examples").hidden = !ask;
    return {
      command: ["blkif disk", ...view(release), ...(guest === "pvh" ? [] : ["--guest", guest]), ...given],
      elements: said ? [...said.findings.map((one) => finding(one, text)), ...said.disks.map((one) => disk(isConfiguration, one))]
        : [make("p", "This release has no disk specifications.")],
    };
  });
  find("examples").addEventListener("click", ({ target }) => {
    if (!target.dataset.text) { return; }
    input.value = target.dataset.text;
    change();
  });
})();
