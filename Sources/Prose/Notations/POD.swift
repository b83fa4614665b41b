extension Notation {
    /// Perl's documentation format.
    package static let pod = Notation(
        "pod",
        prose: ProseStyle(
            escape: podText, blocks: { PODWriter(writer: $0).write($1, to: &$2) },
            code: { _, text, _, output in
                output.append("C<")
                podText(text, &output)
                output.append(">")
            },
            emphasis: ("I<", ">"), strong: ("B<", ">"), link: writePODLink, hasEmptyLines: false),
        escape: podText,
        atStart: { output, start in
            guard output.count > start, output[start] == UInt8(ascii: " ") else { return }
            output.insert(contentsOf: "Z<>".utf8, at: start)
        })

    /// Angle brackets as entities, an equals sign that could begin a command, and blanks beyond ASCII, which
    /// at the start of a paragraph would make it verbatim.
    private static let podText: Escape = { text, output in
        var previous: Unicode.Scalar = " "
        for scalar in PlainText.clean(text).unicodeScalars {
            switch scalar {
            case "<": output.append("E<lt>")
            case ">": output.append("E<gt>")
            case "=" where previous == " ": output.append("E<61>")
            case _ where !scalar.isASCII && scalar.properties.isWhitespace:
                output += "E<\(scalar.value)>".utf8
            default: output += String(scalar).utf8
            }
            previous = scalar
        }
    }

    @Sendable private static func writePODLink(
        _ writer: inout InlineWriter, _ url: String, _ inner: [ProseDocument.Inline]
    ) {
        guard MarkdownEscape.isAutolink(url) else { return writer.writeAddress(url, after: inner) }
        if inner != [.text(url)] {
            writer.write(inner, isLinked: true)
            writer.words.finish()
        }
        writer.words.append(whole: { $0 += "L<\(url)>".utf8 })
    }
}
