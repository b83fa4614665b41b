"use strict";
// Converts names of virtual devices to numbers and back, as libxl does, with the encodings of the page's tables.
(() => {
  const find = (id) => document.getElementById(id);
  const greatest = 2 ** 31 - 1;
  const schemes = [...document.querySelectorAll(".scheme")].map(({ dataset }) => {
    const scheme = { prefix: dataset.prefix };
    for (const key of ["firstDisk", "lastDisk", "lastPartition", "first", "last"]) { scheme[key] = Number(dataset[key]); }
    const disks = scheme.lastDisk - scheme.firstDisk;
    scheme.stride = disks ? (scheme.last - scheme.lastPartition - scheme.first) / disks : scheme.lastPartition + 1;
    return scheme;
  });
  const ranges = [...document.querySelectorAll(".range")].map((range) => ({
    first: Number(range.dataset.first), last: Number(range.dataset.last), status: range.dataset.status,
    meaning: range.nextElementSibling.textContent.trim(),
  }));
  const letters = (disk) => (disk >= 26 ? letters(Math.floor(disk / 26) - 1) : "") + String.fromCharCode(97 + disk % 26);
  const place = (text) => [...text].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 96, 0) - 1;

  // Decimal, octal with a leading 0, hexadecimal with 0x.
  const read = (text) => {
    if (/^0x[0-9a-f]+$/i.test(text)) { return parseInt(text, 16); }
    if (/^0[0-7]*$/.test(text)) { return parseInt(text, 8); }
    return /^[1-9][0-9]*$/.test(text) ? Number(text) : null;
  };
  const encode = (prefix, disk, partition) => {
    const scheme = schemes.find((one) => one.prefix === prefix && disk >= one.firstDisk && disk <= one.lastDisk
      && partition <= one.lastPartition);
    return scheme ? scheme.first + (disk - scheme.firstDisk) * scheme.stride + partition : null;
  };
  const limit = (prefix, key) => Math.max(...schemes.filter((one) => one.prefix === prefix).map((one) => one[key]));
  const device = (text, prefix, disk, partition) => {
    const lastDisk = limit(prefix, "lastDisk");
    const lastPartition = limit(prefix, "lastPartition");
    if (disk > lastDisk) { return `libxl refuses ${text}: the last disk is ${prefix}${letters(lastDisk)}, number ${lastDisk}`; }
    if (partition > lastPartition) { return `libxl refuses ${text}: the last partition is ${lastPartition}`; }
    return `${text} is ${encode(prefix, disk, partition)}`;
  };
  const names = (text, value) => {
    const scheme = schemes.find((one) => value >= one.first && value <= one.last);
    const disk = scheme ? scheme.firstDisk + Math.floor((value - scheme.first) / scheme.stride) : 0;
    const partition = scheme ? (value - scheme.first) % scheme.stride : 0;
    if (!scheme || partition > scheme.lastPartition) {
      const range = ranges.find((one) => value >= one.first && value <= one.last);
      return range ? `${text} is ${range.status}. ${range.meaning}` : `${text} is in no encoding`;
    }
    const known = [scheme.prefix + letters(disk) + (partition || "")];
    if (scheme.prefix === "xvd") { known.push(`d${disk}p${partition}`); }
    const usual = encode(scheme.prefix, disk, partition);
    return `${text} is ${known.join(", ")}${usual === value ? "" : `, whose usual number is ${usual}`}`;
  };
  const convert = (text) => {
    if (text === "") { return ""; }
    const value = read(text.replace(/^\+/, ""));
    if (value !== null) {
      return value > greatest ? `libxl refuses ${text}: the greatest number is ${greatest}` : names(text, value);
    }
    const parts = /^(xvd|hd|sd)([a-z]+)([0-9]*)$/.exec(text);
    if (parts) {
      if (parts[3].startsWith("0")) { return `libxl refuses ${text}: partitions begin with 1 and have no zeros before them`; }
      return device(text, parts[1], place(parts[2]), Number(parts[3] || 0));
    }
    const plain = /^d([0-9a-fx]+)p([0-9a-fx]+)$/i.exec(text);
    const [disk, partition] = plain ? plain.slice(1).map(read) : [null, null];
    if (disk !== null && partition !== null) { return device(text, "xvd", disk, partition); }
    return /^d[0-9]+$/.test(text) ? `libxl refuses ${text}: a partition is missing, as in ${text}p0`
      : `libxl refuses ${text}: it is no name and no number`;
  };
  const input = find("device");
  const show = () => { find("converted").textContent = convert(input.value); };
  find("converter").hidden = false;
  find("converter").addEventListener("submit", (event) => { event.preventDefault(); show(); });
  input.addEventListener("input", show);
  show();
})();
