"use strict";
// What is found for the words of a reader: blkifFind(text) gives entries of the index, the best first, and the words that were meant.
const blkifFind = (() => {
  // What people say, and the name or words under which these pages have it.
  const sayings = [
    ["access", "read only", "readonly", "write protected", "write protect", "immutable", "writable", "read write", "write access"],
    ["connecting again", "reconnect", "connect anew", "connect again", "frontend restarts"],
    ["who can write what and whom to trust", "security", "secure", "malicious", "hostile", "attack", "permissions", "trust"],
    ["trusted", "untrusted backend", "trusted backend"],
    ["sector size", "4k", "4kn", "4096", "512e", "logical sector", "logical block", "block size"],
    ["rings of several pages", "larger ring", "bigger ring", "multi page ring", "large ring", "ring size", "size of the ring"],
    ["several queues", "multiqueue", "multi queue", "blk mq"],
    ["the toolstack removes the device", "detach", "cannot detach", "detach hang", "block detach", "remove disk", "hot unplug", "removal hang", "force detach", "forced detach"],
    ["timeout", "timed out"],
    ["bootable", "boot order", "boot disk"],
    ["sectors", "capacity", "size of the disk", "disk size"],
    ["feature discard", "trim", "unmap", "thin provisioning"],
    ["no discard", "turn off discard", "disable discard", "forbid discard", "without discard"],
    ["discard secure", "destroy data", "secure erase", "secure discard"],
    ["cd rom drives", "iso", "cd", "dvd", "cd rom", "cdrom", "cdrom drive", "optical"],
    ["a disk that changes size", "resize", "grow", "grown", "larger disk", "new size"],
    ["suspend resume and migration", "migrate", "migration", "suspend", "resume", "save and restore"],
    ["script", "hotplug script", "block script"],
    ["hotplug error", "hotplug script failed", "script failed", "block script failed", "script timeout"],
    ["backend", "driver domain", "storage domain", "disk backend domain"],
    ["blkif op flush diskcache", "cache flush", "fsync", "sync cache"],
    ["blkif op write barrier", "fua", "barrier"],
    ["notifications and hold off", "interrupt", "notification", "notify", "missed event"],
    ["feature max indirect segments", "max segments", "bigger request", "large request", "largest request", "big request", "indirect segments", "indirect descriptors"],
    ["startup", "handshake", "negotiation", "connect sequence", "both sides connect", "sides connect", "state machine"],
    ["directory", "folder"],
    ["physical device", "major minor", "major and minor", "device major"],
    ["protocol", "32 bit", "word size", "endianness", "abi"],
    ["vdev", "device name", "disk name", "same vdev", "vdev twice"],
    ["target", "image file", "path of the image", "image path", "disk image"],
    ["parameter", "option", "keyword"],
    ["direct io safe", "o direct", "direct io", "slow", "slow disk", "nfs", "page cache"],
    ["emulated disks of hvm guests", "unplug emulated", "emulated disk", "emulated"],
    ["a directory that disappears", "vanish", "crash", "disappear"],
    ["nodes of an earlier driver", "leftover", "stale", "kexec", "kdump", "second kernel"],
    ["requests in flight when the disk goes", "in flight", "outstanding requests"],
    ["unknown numbers", "wrong device number"],
    ["absent nodes and defaults", "default", "absent node"],
    ["blkif request", "bytes of a request", "request layout", "bytes has a request", "size of a request", "ring entry", "size of an entry"],
  ];
  const idle = new Set(("a an and any are as at be by can cannot could did do does for from get give had hang hangs has have how i if in "
    + "into is it its line make may me my need of on or please set should so stuck that the there this to use using want was were what when "
    + "where which who why will with would you your mean means").split(" "));
  // Of things with equal names the one that readers write comes first, then what follows from it.
  const kinds = [
    [/^disk parameter/, 1.3], [/^text/, 1.2], [/node$/, 1.2], [/nodes$/, 1.15], [/^(operation|state|structure)/, 1.15], [/^value/, 1.05],
    [/^libxl field/, 1], [/^libxl enum/, 0.85], [/^(rule|note)/, 0.9], [/^error/, 0.9], [/^message/, 0.7],
  ];

  // Underscores, hyphens, slashes and spaces are the same: people remember names without them.
  const plain = (text) => text.toLowerCase().replace(/[-_\s/]+/g, " ").trim();
  const stem = (word) => word.length < 5 ? word
    : word.replace(/^(.{3,})ies$/, "$1y").replace(/^(.{4,}?)(ations?|[ea]nces?|[ea]nts?|ments?|als?|ings?|ed|ers?|es|s|e|ly)$/, "$1")
      .replace(/([bdgmnprt])\1$/, "$1");
  // A version is one word.
  const split = (text) => text.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase().replace(/(\d)\.(?=\d)/g, "$1v")
    .split(/[^a-z0-9%]+/).filter(Boolean);

  // Typing errors, with letters in the wrong order as one of them; nothing beyond the limit is counted.
  const distance = (left, right, limit) => {
    if (Math.abs(left.length - right.length) > limit) { return limit + 1; }
    let [before, above] = [[], Array.from({ length: right.length + 1 }, (_, index) => index)];
    for (let row = 1; row <= left.length; row += 1) {
      const line = [row];
      for (let column = 1; column <= right.length; column += 1) {
        const differs = left[row - 1] !== right[column - 1];
        line[column] = Math.min(above[column] + 1, line[column - 1] + 1, above[column - 1] + differs);
        if (row > 1 && column > 1 && differs && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1]) {
          line[column] = Math.min(line[column], before[column - 2] + 1);
        }
      }
      if (Math.min(...line) > limit) { return limit + 1; }
      [before, above] = [above, line];
    }
    return above[right.length];
  };

  // Each word of the index, with the entries that have it and how much it says there.
  let vocabulary;
  let entries;
  // How often a word is written, for corrections; those of the sayings are known, too.
  const written = new Map();
  const learn = () => {
    const stems = new Map();
    const stemmed = (text) => split(text).map((word) => {
      written.set(word, (written.get(word) ?? 0) + 1);
      if (!stems.has(word)) { stems.set(word, stem(word)); }
      return stems.get(word);
    });
    vocabulary = new Map();
    entries = blkifIndex.map((entry, index) => {
      const [name, kind, , summary] = entry;
      const weights = new Map();
      for (const word of stemmed(summary)) { weights.set(word, 1); }
      for (const word of stemmed(kind)) { weights.set(word, 1.3); }
      const own = new Set(stemmed(name));
      for (const word of own) { weights.set(word, 3); }
      for (const [word, weight] of weights) {
        if (!vocabulary.has(word)) { vocabulary.set(word, new Map()); }
        vocabulary.get(word).set(index, weight);
      }
      const rank = kinds.find(([pattern]) => pattern.test(kind))?.[1] ?? 1;
      return { entry, own, rank, name: plain(name), tight: plain(name).replaceAll(" ", ""), sided: plain(`${kind.split(" ")[0]} ${name}`) };
    });
    sayings.flat().forEach(stemmed);
  };

  // The word of the index that a word with typing errors is likely to be; of those equally near, the one that is written most.
  const corrected = (word) => {
    if (word.length < 4 || /[0-9%]/.test(word) || written.has(word)) { return word; }
    const root = stem(word);
    if ([...vocabulary.keys()].some((known) => known.includes(root))) { return word; }
    let [nearest, errors, count] = [word, word.length > 4 ? 2 : 1, 0];
    for (const [known, times] of written) {
      const found = known.length < 4 ? 9 : distance(word, known, errors);
      if (found < errors || (found === errors && times > count)) { [nearest, errors, count] = [known, found, times]; }
    }
    return nearest;
  };

  // The entries that have a word, with how much it says there: whole, as the start of one, or within one.
  const holders = (word) => {
    const found = new Map();
    for (const [known, places] of vocabulary) {
      const sure = known === word ? 1 : word.length < 3 ? 0 : known.startsWith(word) ? 0.75 : word.length > 3 && known.includes(word) ? 0.5 : 0;
      if (sure === 0) { continue; }
      for (const [index, weight] of places) {
        if ((found.get(index)?.weight ?? 0) < weight * sure) { found.set(index, { weight: weight * sure, known }); }
      }
    }
    return found;
  };

  // The share of a question that an answer must have, by what its words say.
  const most = 0.55;
  // How well each entry answers some words. A word that few have says more than one that many have.
  const points = (asked, least) => {
    const parts = new Map();
    let total = 0;
    for (const word of new Set(asked)) {
      const found = holders(word);
      const worth = found.size ? Math.log(1 + entries.length / found.size) : 0;
      total += worth;
      for (const [index, { weight, known }] of found) {
        if (!parts.has(index)) { parts.set(index, { value: 0, worth: 0, own: new Set() }); }
        const part = parts.get(index);
        part.value += weight * worth;
        part.worth += worth;
        if (entries[index].own.has(known)) { part.own.add(known); }
      }
    }
    const result = new Map();
    for (const [index, { value, worth, own }] of parts) {
      // So much of what was asked must be there; a name that has little else is a better answer.
      const covered = worth / total;
      if (covered < least) { continue; }
      result.set(index, value * covered * covered * (0.6 + 0.9 * own.size / (entries[index].own.size + 0.5)));
    }
    return result;
  };

  return (text) => {
    if (!entries) { learn(); }
    const all = plain(text);
    if (!all) { return { rows: [] }; }
    // A name can have a number in place of %u.
    const counted = all.replace(/\d+/g, "%u");
    const best = new Map();
    const add = (index, value) => best.set(index, Math.max(best.get(index) ?? 0, value * entries[index].rank));
    // Rules have names that nobody asks for.
    const isWhole = ({ entry, name, sided }) => entry[1] !== "rule" && [name, sided].some((one) => one === all || one === counted);
    entries.forEach((entry, index) => {
      if (isWhole(entry)) { add(index, 1000); return; }
      if (entry.entry[1] === "rule") { return; }
      // The question within a name says more the shorter that is, and a name within the question the longer it is.
      const share = Math.min(1, 2 * all.length / entry.name.length);
      if (entry.tight === all) { add(index, 900); }
      else if (entry.name.startsWith(all)) { add(index, 40 * share); } else if (` ${entry.name} `.includes(` ${all} `)) { add(index, 25 * share); }
      else if (entry.name.includes(" ") && ` ${all} `.includes(` ${entry.name} `)) { add(index, 10 + entry.name.length); }
    });
    const said = split(text);
    const meant = [...best.values()].some((value) => value > 500) ? said : said.map(corrected);
    const asked = meant.filter((word) => !idle.has(word));
    const roots = (asked.length ? asked : meant).map(stem);
    for (const [index, value] of points(roots, most)) { add(index, value); }
    // Sayings are met without the words that say nothing.
    const row = (words) => ` ${words.filter((word) => !idle.has(word)).map(stem).join(" ")} `;
    const line = row(meant);
    for (const [usual, ...others] of sayings) {
      const said = others.map((words) => row(split(words))).filter((words) => line.includes(words));
      if (said.length === 0) { continue; }
      const longest = said.reduce((a, b) => (b.length > a.length ? b : a));
      const share = Math.min(1, longest.length / (roots.join(" ").length + 2));
      entries.forEach(({ name }, index) => { if (name === usual) { add(index, 30 * share + longest.length / 2); } });
      const rest = line.replace(longest, row(split(usual))).trim().split(" ");
      for (const [index, value] of points(rest, most)) { add(index, value * 0.9); }
    }
    // What answers a part of the question is better than nothing.
    if (best.size === 0) { for (const [index, value] of points(roots, 0)) { add(index, value); } }
    const rows = [...best].sort((a, b) => b[1] - a[1] || entries[a[0]].name.length - entries[b[0]].name.length).slice(0, 20);
    const isCorrected = meant.some((word, place) => word !== said[place]);
    return { rows: rows.map(([index]) => entries[index].entry), meant: isCorrected ? meant.join(" ") : undefined };
  };
})();
