/// What Sphinx makes of a page.
package enum Sphinx {
    /// Builds a manual of one page, with warnings as errors.
    ///
    /// - Returns: The page as a tree of elements in XML, or what Sphinx complains about.
    package static func tree(of page: String) throws -> (complaints: String, tree: String) {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        try folder.write("project = 'Xen'\nprimary_domain = 'c'\n", to: "conf.py")
        try folder.write("Guide\n=====\n\n.. toctree::\n\n   page\n", to: "index.rst")
        try folder.write(page, to: "page.rst")
        let sphinx = Tool("sphinx-build", package: "python3-sphinx")
        let output = try sphinx.run(["-W", "--keep-going", "-q", "-b", "xml", ".", "out"], in: folder.path)
        guard output.status == 0, output.text.isEmpty else {
            return ("status \(output.status)\n\(output.text)", "")
        }
        return ("", try folder.read("out/page.xml"))
    }
}
