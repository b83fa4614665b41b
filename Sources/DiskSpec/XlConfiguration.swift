package import BlkifSchema
package import Diagnostics

/// The disks of a domain that a configuration for `xl` describes, read as `xl create` reads them.
///
/// Source: `xlu_cfg_readdata` of libxlutil and `parse_config_data` of xl, Xen 4.2 to master.
package struct XlConfiguration: Sendable {
    /// Whether xl can use the file. It can also without any disk.
    package let isAccepted: Bool
    /// What xl takes for specifications of disks, in their order. In a file that it refuses: those that could be
    /// read all the same.
    package let disks: [DiskReading.Word]
    /// Errors and warnings, in the order of the text.
    package let findings: [Finding]

    /// Reads a configuration.
    ///
    /// - Parameters:
    ///   - bytes: The file.
    ///   - file: Its name, as a reader sees it.
    ///   - release: The release whose xl is meant; nil for the newest.
    package init(_ bytes: [UInt8], file: String, release: Release? = nil) {
        var parser = XlParser(bytes, file: file, dialect: XlDialect(release: release))
        parser.read()
        let list = XlDisks(parser.settings)
        isAccepted = parser.isAccepted
        disks = list.words
        findings = (parser.findings + list.warnings).sorted()
    }
}
