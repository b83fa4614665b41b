"use strict";
// Shows how many requests a ring holds.
(() => {
  const { answer, code, make, table } = blkif;
  const node = (name, text = name) => code(`frontend/${name}`, text);
  // With one page a frontend does not write the order, and has its only reference in a node of another name.
  const written = (pages) => (pages === 1 ? [node("ring-ref")]
    : [node("ring-page-order"), ` = ${Math.log2(pages)} and `, node("ring-ref%u", "ring-ref0"), ` to ring-ref${pages - 1}`]);
  const size = (pages, { bytes, header_bytes: header, sizes }) => [
    make("p", [`${bytes.toLocaleString("en-GB")} bytes, of which the `, make("a", "header", { href: "ring.html#ring" }),
      ` takes ${header}. The frontend writes `, ...written(pages), "."]),
    table(["ABI", "Requests", "Bytes of each", "Bytes of all", "Bytes unused"], sizes.map(({ abi, entries, entry_size: entry }) =>
      [make("code", abi), entries, entry, entries * entry, bytes - header - entries * entry])),
  ];
  answer({ pages: "pages", release: "release" }, ({ pages, release }, ask) => {
    const said = ask?.(`ring ${release} ${pages}`);
    return {
      command: [`head -c ${pages * 4096} /dev/zero | blkif ring - --abi x86_64-abi`],
      elements: said ? size(Number(pages), said) : [make("p", "This release has no such ring.")],
    };
  });
})();
