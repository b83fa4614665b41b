import Diagnostics

extension XlParser {
    /// Reads a list up to its closing bracket.
    ///
    /// - Parameters:
    ///   - opening: Its opening bracket.
    ///   - keeps: Whether the elements are of interest.
    /// - Returns: The list, also if it has errors or is not closed.
    mutating func readList(_ opening: XlToken, keeps: Bool) -> XlSetting.Value {
        var list = XlList()
        var elements: [XlSetting.Element] = []
        // Where a line ended: a setting at the beginning of the next one shows that the list is not closed.
        var lineEnd: XlLexer?
        list.open()
        while list.depth > 0 {
            if list.isTooDeep {
                report(XlErrors.depth(at: location(opening)))
                stop()
                break
            }
            let before = lexer
            let token = next()
            let isSetting = lineEnd != nil && token.kind == .name && isSign(ahead())
            if token.kind == .end || isSetting {
                report(XlErrors.bracket(at: location(opening), before: location(token)))
                restore(lineEnd ?? before)
                break
            }
            lineEnd = token.kind == .newline ? before : nil
            if let element = element(token, in: &list), keeps { elements.append(element) }
        }
        return XlSetting.Value(isList: true, location: location(opening), elements: elements)
    }

    private func ahead() -> XlToken {
        var lexer = lexer
        return lexer.next()
    }

    /// Takes a token of a list.
    ///
    /// - Returns: What is an element of the outermost list.
    private mutating func element(_ token: XlToken, in list: inout XlList) -> XlSetting.Element? {
        switch token.kind {
        case .newline: list.newline()
        case .text, .number:
            separate(token, &list)
            let text = element(token)
            list.element()
            return list.depth == 1 ? text.map(XlSetting.Element.text) : nil
        case .open:
            separate(token, &list)
            if !dialect.has(.nestedList) {
                report(XlErrors.newer("a list in a list", .nestedList, at: location(token)))
            }
            list.open()
            return list.depth == 2 ? .list(location(token)) : nil
        case .close:
            isQuiet = false
            list.close()
        case .comma where list.needsComma:
            isQuiet = false
            list.comma()
        case .bad: list.element()
        default:
            report(XlErrors.inList(describe(token), token.kind, at: location(token)), about: token)
            recover(from: token, &list)
        }
        return nil
    }

    /// Takes a token for what was probably meant.
    private mutating func recover(from token: XlToken, _ list: inout XlList) {
        if token.kind == .name {
            isQuiet = true
            list.element()
        } else if token.kind == .semicolon {
            list.comma()
        }
    }

    /// Asks for a comma before an element that is not the first.
    private mutating func separate(_ token: XlToken, _ list: inout XlList) {
        guard list.needsComma else { return }
        report(XlErrors.missingComma(describe(token), at: location(token)), about: token)
        list.comma()
    }
}
