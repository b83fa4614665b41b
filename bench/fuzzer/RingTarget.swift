import BlkifKeys
import Diagnostics
import RingDump

/// A page of a ring whose first byte chooses the ABI; what is missing of it is zero.
func ringTarget() -> Target? {
    { bytes in
        guard let first = bytes.first else { return }
        let abi = WireABI.allCases[Int(first) % WireABI.allCases.count]
        let rest = bytes.dropFirst().prefix(RingLayout.pageSize)
        let page = Array(rest) + [UInt8](repeating: 0, count: RingLayout.pageSize - rest.count)
        guard let dump = try? RingDump(page, abi: abi) else { preconditionFailure("a page is a ring") }
        check(dump.findings, SourceFile(path: "fuzz", text: ""))
        precondition(!dump.text.isEmpty && !dump.json.text().isEmpty)
    }
}
