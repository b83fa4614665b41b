import BlkifSchema
import Diagnostics
import DiskSpec
import FileTree
import Foundation
import SystemPackage
import TestSupport
import Testing

/// The specifications that Xen's own test of its parser has.
@Suite struct CheckedDiskTests {
    @Test func theParserPassesXensOwnTest() throws {
        let path = PackageRoot.path.appending("Tests/PeerTests/Facts/check-xl-disk-parse.tsv")
        let text = String(decoding: try FileTree.readFile(path), as: UTF8.self)
        var parser = DiskParser(try DiskGrammar(try RealSchema.schema()))
        var count = 0
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            let words = cells.dropFirst().map { Array($0.utf8) }
            parser.parse(words)
            #expect(parser.isAccepted == !cells[0].isEmpty, "\(line)")
            count += 1
            guard parser.isAccepted else { continue }
            let ours = DiskDevice(parser, words: words).json
            #expect(
                try JSONSerialization.jsonObject(with: Data(ours.utf8)) as? NSDictionary
                    == JSONSerialization.jsonObject(with: Data(cells[0].utf8)) as? NSDictionary, "\(line)")
        }
        #expect(count > 25)
    }
}
