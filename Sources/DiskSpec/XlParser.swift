import Diagnostics

/// Reads a configuration with the decisions of libxlutil, and goes on after errors.
///
/// Source: `libxlu_cfg_y.y`, Xen 4.2 to master. (4.2.0 alone wanted an end of line after the last setting.)
struct XlParser {
    /// After so many errors the rest is not read.
    private static let errorLimit = 200

    let file: String
    let dialect: XlDialect
    private(set) var lexer: XlLexer
    private(set) var settings = XlSettings()
    private(set) var findings: [Finding] = []
    /// Whether nothing has been found that libxlutil refuses.
    private(set) var isAccepted = true
    /// Whether what follows in this line is not worth a finding.
    var isQuiet = false
    private var isStopped = false
    /// The end of the file's lines is reported.
    private var sawCarriageReturn = false
    /// A last byte that no rule takes.
    private var stray: XlToken?

    init(_ bytes: [UInt8], file: String, dialect: XlDialect) {
        self.file = file
        self.dialect = dialect
        lexer = XlLexer(bytes)
    }

    mutating func read() {
        while !isStopped {
            let token = next()
            switch token.kind {
            case .end:
                finish()
                return
            case .newline, .semicolon: continue
            case .name: readSetting(token)
            default:
                report(XlErrors.statement(describe(token), at: location(token)), about: token)
                skip(from: token)
            }
        }
    }

    private mutating func readSetting(_ name: XlToken) {
        checkName(name)
        let sign = next()
        guard sign.kind == .assign || sign.kind == .add else {
            report(
                XlErrors.sign(describe(sign), name: text(name), at: location(sign)), about: sign)
            return skip(from: sign)
        }
        if sign.kind == .add, !dialect.has(.addition) {
            report(XlErrors.newer("+=", .addition, at: location(sign)))
        }
        let bytes = Array(lexer.bytes[name.range])
        guard let value = readValue(keeps: bytes == XlSettings.disk) else { return }
        let setting = XlSetting(
            name: bytes, location: location(name), isAddition: sign.kind == .add, value: value)
        if let earlier = settings.store(setting) { report(XlErrors.addition(setting, to: earlier)) }
        readEnd()
    }

    private mutating func checkName(_ name: XlToken) {
        guard !dialect.has(.fullStopInName), lexer.bytes[name.range].contains(.fullStop) else { return }
        report(XlErrors.newer("a full stop in a name", .fullStopInName, at: location(name)))
    }

    /// - Returns: The value; nil when there is none, and the line is skipped.
    private mutating func readValue(keeps: Bool) -> XlSetting.Value? {
        let token = next()
        switch token.kind {
        case .text, .number:
            _ = element(token)
            return XlSetting.Value(isList: false, location: location(token), elements: [])
        case .open: return readList(token, keeps: keeps)
        default:
            report(XlErrors.value(describe(token), token.kind, at: location(token)), about: token)
            skip(from: token)
            return nil
        }
    }

    /// The text or number of a token; nil when it is faulty.
    mutating func element(_ token: XlToken) -> XlString? {
        let text = XlString(lexer.bytes, token, file: file, dialect: dialect)
        for error in text.errors { report(error) }
        return text.errors.isEmpty ? text : nil
    }

    /// A setting ends with its line, a semicolon or the file.
    private mutating func readEnd() {
        let token = next()
        switch token.kind {
        case .newline, .semicolon, .end: return
        default:
            report(XlErrors.end(describe(token), at: location(token)), about: token)
            skip(from: token)
        }
    }

    // MARK: Tokens

    /// The next token that means something. What no rule takes is reported here.
    mutating func next() -> XlToken {
        while !isStopped {
            let token = lexer.next()
            guard case .bad(let fault) = token.kind else {
                if token.kind == .newline { isQuiet = false }
                return token
            }
            if token.start.offset + 1 == lexer.bytes.count {
                stray = token
                continue
            }
            let isRepeated = fault == .carriageReturn && sawCarriageReturn
            if fault == .carriageReturn { sawCarriageReturn = true }
            if !isRepeated, !isQuiet {
                report(XlErrors.fault(fault, lexer.bytes[token.range], at: location(token)))
            }
            guard fault == .carriageReturn else {
                isQuiet = true
                return token
            }
        }
        let end = lexer.bytes.endIndex
        return XlToken(kind: .end, start: XlPlace(offset: end), end: XlPlace(offset: end))
    }

    /// Goes back to where the lexer was.
    mutating func restore(_ lexer: XlLexer) {
        self.lexer = lexer
    }

    /// Goes to the end of the line, as libxlutil does after an error; if there are brackets open then, to that of
    /// the line that closes them, unless a setting begins before.
    private mutating func skip(from token: XlToken) {
        var token = token
        var depth = 0
        while token.kind != .end {
            switch token.kind {
            case .open: depth += 1
            case .close: depth -= 1
            case .newline:
                isQuiet = false
                if depth <= 0 || beginsSetting() { return }
            default: break
            }
            token = lexer.next()
        }
    }

    /// Whether a setting begins at the next token.
    func beginsSetting() -> Bool {
        var ahead = lexer
        guard ahead.next().kind == .name else { return false }
        return isSign(ahead.next())
    }

    func isSign(_ token: XlToken) -> Bool { token.kind == .assign || token.kind == .add }

    func text(_ token: XlToken) -> String { String(decoding: lexer.bytes[token.range], as: UTF8.self) }

    func location(_ token: XlToken) -> SourceLocation { token.location(in: file) }

    func describe(_ token: XlToken) -> String { XlErrors.description(token.kind, text(token)) }

    // MARK: Findings

    mutating func warn(_ finding: Finding) {
        findings.append(finding)
    }

    mutating func report(_ error: Finding) {
        isAccepted = false
        guard !isStopped else { return }
        findings.append(error)
        if findings.count >= XlParser.errorLimit {
            findings.append(XlErrors.tooMany(after: error.location))
            isStopped = true
        }
    }

    /// Reports that a token stands where it cannot, unless the token itself is reported.
    mutating func report(_ error: Finding, about token: XlToken) {
        if case .bad = token.kind { return }
        if !isQuiet { report(error) }
    }

    /// Ends reading early.
    mutating func stop() {
        isStopped = true
    }

    /// libxlutil's lexer complains about what no rule takes when it has seen the next byte, so never about the last.
    private mutating func finish() {
        guard let stray, case .bad(let fault) = stray.kind else { return }
        if !isAccepted {
            if fault != .carriageReturn || !sawCarriageReturn {
                report(XlErrors.fault(fault, lexer.bytes[stray.range], at: location(stray)))
            }
        } else {
            warn(XlErrors.stray(at: location(stray)))
        }
    }
}
