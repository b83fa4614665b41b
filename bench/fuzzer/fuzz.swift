import Diagnostics

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Reads one input; what is wrong with the program stops it.
typealias Target = @Sendable ([UInt8]) -> Void

/// The target that the environment names.
private let target: Target = {
    let name = getenv("FUZZ_TARGET").map { String(cString: $0) } ?? ""
    let made: Target? =
        switch name {
        case "disk": diskTarget()
        case "configuration": configurationTarget()
        case "schema": schemaTarget()
        case "prose": proseTarget()
        case "template": templateTarget()
        case "ring": ringTarget()
        case "store": storeTarget()
        case "log": logTarget()
        default: treeTarget(name)
        }
    guard let made else { preconditionFailure("there is no target \(name)") }
    return made
}()

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    target(Array(UnsafeBufferPointer(start: data, count: count)))
    return 0
}

/// Sees that findings can be told, and that nothing of an input reaches a terminal raw.
func check(_ findings: [Finding], _ source: SourceFile) {
    let report = FindingReport(findings, tool: "fuzz", sources: [source])
    for format in [ReportFormat.text, .json, .github] {
        let text = report.rendered(as: format)
        precondition(findings.isEmpty || !text.isEmpty)
        precondition(
            text.unicodeScalars.allSatisfy { $0 == "\n" || $0 == "\t" || !VisibleText.isHidden($0) },
            "a report has a hidden character")
    }
}
