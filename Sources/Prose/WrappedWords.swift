extension String {
    /// The words in lines of at most so many characters.
    package func wrapped(_ width: Int) -> [String] {
        var lines: [String] = []
        var used = 0
        for bytes in utf8.split(separator: UInt8(ascii: " ")) {
            let word = Substring(bytes)
            if !lines.isEmpty, used + 1 + word.count <= width {
                lines[lines.count - 1] += " " + word
                used += 1 + word.count
            } else {
                lines.append(String(word))
                used = word.count
            }
        }
        return lines
    }
}
