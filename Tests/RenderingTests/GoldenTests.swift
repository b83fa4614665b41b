import Diagnostics
import SystemPackage
import TestSupport
import Testing

/// The legacy forms as Xen 4.4 has them, and what its backport changes in them, so that every change of their
/// words or layout is seen.
@Suite struct GoldenTests {
    private static let folder = PackageRoot.path.appending("Tests/Golden")
    private static let paths = [
        "docs/misc/vbd-interface.txt", "docs/misc/xl-disk-configuration.txt",
        "docs/include/xen/io/blkif.h", "docs/include/libxl_device_disk.h",
    ]

    @Test(arguments: paths) func theFormOfXen44IsTheRecordedOne(_ path: String) throws {
        let name = try #require(FilePath(path).lastComponent).string
        try Golden.expect(
            try Views.view("4.4").text(path), matches: GoldenTests.folder.appending("4.4").appending(name))
    }

    @Test(arguments: paths) func theBackportChangesWhatIsRecorded(_ path: String) throws {
        let name = try #require(FilePath(path).lastComponent).string
        let difference = UnifiedDiff.between(
            try Views.view("4.4").text(path), try Views.view("opensuse-4.4").text(path),
            oldName: "4.4/\(name)", newName: "opensuse-4.4/\(name)")
        try Golden.expect(
            difference, matches: GoldenTests.folder.appending("opensuse-4.4").appending("\(name).diff"))
    }
}
