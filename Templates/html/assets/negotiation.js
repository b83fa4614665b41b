"use strict";
// Shows what a frontend and a backend settle on.
(() => {
  const { answer, code, find, finding, link, make, marked, quoted, table, view } = blkif;
  const sides = ["frontend", "backend"];
  const named = (key) => key.replaceAll("_", " ");
  // A text with its nodes linked.
  const linked = (text) => text.split(/((?:frontend|backend)\/[\w%-]+)/)
    .flatMap((part, place) => (place % 2 ? link(part, part) : marked(part)));
  const list = (items) => make("ul", items.map((item) => make("li", item)), { className: "plain" });

  const value = (one) => ({ true: "yes", false: "no", null: "not known" }[one] ?? `${one}`);
  const shown = ({ frontend, backend, negotiated, reasons, cost, steps, findings, migration }) => [
    make("h2", `${frontend} with ${backend}`),
    ...findings.map((one) => finding(one)),
    table(["What", "They end with", "Because"], reasons.map(({ of, text, reasons: why, differences }) =>
      [named(of), make("strong", text), list([...why.map(linked), ...differences.map((one) => ["differs: ", ...linked(one)])])])),
    make("h3", "What a disk costs the guest"),
    table(["What", cost.exact ? "Number" : "At most"], Object.entries({
      "grants for rings": cost.ring_grants, [`grants for data, ${cost.persistent ? "which stay until the disk is closed" : "while all rings are full"}`]: cost.data_grants,
      "event channels": cost.event_channels, [`frames of the grant table, of ${cost.max_grant_frames}`]: cost.grant_frames,
      "such disks, for which the frames do": cost.disks,
    })),
    ...(migration ? [make("h3", `After a migration to ${migration.backend}`), migration.changes.length
      ? table(["What", "Before", "After"], migration.changes.map((key) => [named(key), value(negotiated[key]), value(migration.negotiated[key])])) : make("p", "Nothing changes.")] : []),
    make("h3", "Who has written what, before which state"),
    table(["State", "Who", "Nodes"], steps.map(({ state, writer, nodes }) => [
      link(state, state), writer, nodes.flatMap((name, place) =>
        [place ? ", " : "", code(`${writer === frontend ? "frontend" : "backend"}/${name}`, name)])])),
  ];

  const settings = find("settings");
  const offer = (known) => {
    const names = [...new Set(sides.flatMap((side) => known[side]))].sort();
    settings.replaceChildren(...names.map((name) => make("li", make("button", name, { type: "button" }))));
    settings.hidden = names.length === 0;
  };
  // The form begins with the pair of the command below it.
  find("line").textContent.split(" ").slice(-2).forEach((name, place) => { find(sides[place]).value = name; });
  const change = answer({
    frontend: "frontend", "frontend-version": "frontend-version", backend: "backend", "backend-version": "backend-version",
    option: "options", abi: "abi", disks: "disks", "grant-frames": "frames", then: "then", release: "release",
  }, (chosen, ask) => {
    const [frontend, backend] = sides.map((side) => {
      const { versions } = find(side).selectedOptions[0].dataset;
      find(`${side}-versions`).replaceChildren(...versions.split("|").filter(Boolean).map((name) => new Option(name)));
      return chosen[side] + (chosen[`${side}-version`].trim() && `@${chosen[`${side}-version`].trim()}`);
    });
    const options = [
      // A setting to which no number was given yet says nothing.
      ...chosen.option.split("\n").map((line) => line.trim()).filter((line) => line && !line.endsWith("=")).map((line) => ["option", line]),
      ...Object.entries({ abi: "", disks: "1", "grant-frames": "64", then: "" }).filter(([key, usual]) => chosen[key] !== usual)
        .map(([key]) => [key, chosen[key]]),
    ];
    const given = [["frontend", frontend], ["backend", backend], ...options].map((words) => words.join(" "));
    const said = ask?.([`negotiate ${chosen.release}`, ...given].join("\n"));
    if (said?.settings) { offer(said.settings); }
    return {
      command: ["blkif negotiate", quoted(frontend), quoted(backend), ...options.flatMap(([name, value]) => [`--${name}`, quoted(value)]), ...view(chosen.release)],
      elements: said ? [...said.findings.map((one) => finding(one)), ...(said.report ? shown(said.report) : [])]
        : [make("p", "A setting is a name and a number, such as max_queues=2; disks and frames are whole numbers from 1.")],
    };
  });
  settings.addEventListener("click", ({ target }) => {
    if (target.localName !== "button") { return; }
    const input = find("options");
    input.value = [...input.value.split("\n").filter((line) => line.trim()), `${target.textContent}=`].join("\n");
    input.focus();
    change();
  });
})();
