"""The examples of CONTRIBUTING.md, each an entry with the place to which it goes."""
import pathlib
import re

ROOT = pathlib.Path(__file__).resolve().parent.parent


def entries(page, heading):
    """The path of each entry of a section, the line before which it goes, and its text."""
    section = re.search(rf"(?ms)^## {heading}$(.*?)(?=^## )", page).group(1)
    for place, path, before, indent, text in re.findall(
            r"(?ims)(at the end of|in|as)\s+`([^`]+)`(?:, before `([^`]+)`)?:\n\n( *)```\w*\n(.*?)^ *```", section):
        yield place, path, before, re.sub(rf"(?m)^{indent}", "", text)


def apply(folder, heading):
    """Writes the entries of a section into a copy of the package."""
    for place, path, before, text in entries((ROOT / "CONTRIBUTING.md").read_text(), heading):
        file = folder / path
        old = "" if place == "as" else file.read_text()
        new = old.replace(f"  {before}\n", f"{text}  {before}\n", 1) if before else old + text
        assert new != old, f"{heading}: {path} has no place for the entry"
        file.parent.mkdir(exist_ok=True)
        file.write_text(new)
