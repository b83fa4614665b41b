"use strict";
// Shows the numbers of names of virtual devices, and the names of numbers.
(() => {
  const { answer, finding, make, quoted, view } = blkif;
  const row = (name, value) => make("tr", [make("th", name, { scope: "row" }), make("td", value)]);
  const device = ({ number, names, scheme, disk, partition, findings }, text) => {
    const encoding = [...document.querySelectorAll(".scheme")].find((one) => one.dataset.name === scheme);
    return [
      ...findings.map((one) => finding(one, text)),
      ...(number === null ? [] : [make("table", make("tbody", [
        row("Number", [make("strong", `${number}`), ` (0x${number.toString(16)})`]),
        ...(names.length ? [row("Names", names.flatMap((name, place) => [place ? ", " : "", make("code", name)]))] : []),
        ...(scheme ? [row("Device", `disk ${disk}, ${partition ? `partition ${partition}` : "as a whole"}`)] : []),
        ...(encoding ? [row("Encoding", make("a", encoding.dataset.title, { href: `#${encoding.id}` }))] : []),
      ]), { className: "facts" })]),
    ];
  };
  answer({ device: "device", release: "release" }, ({ device: text, release }, ask) => ({
    command: ["blkif vdev", ...view(release), quoted(text)],
    elements: ask && text ? device(ask(`vdev ${release}\n${text}`), text) : [],
  }));
})();
