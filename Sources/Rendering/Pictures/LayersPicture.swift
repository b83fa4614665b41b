import BlkifSchema

/// The layers from a configuration file to the ring, with what each has for an option.
enum LayersPicture {
    static func svg(_ schema: BlkifSchema) -> String {
        let layers: [(String, String, String)] = [
            ("xl", schema.diskSyntax.configuration, "a disk specification of a domain configuration"),
            ("libxlutil", "\(schema.diskParameters.count) parameters", "parses it"),
            ("libxl", schema.libxl.structure, "the disk as a structure; attaches it"),
            (
                "xenstore",
                "\(schema.nodes.count { $0.side == .backend }) backend and "
                    + "\(schema.nodes.count { $0.side == .frontend }) frontend nodes",
                "what both sides agree on"
            ),
            ("ring", "\(schema.operations.count) operations", "requests and responses in shared memory"),
        ]
        var picture = Picture(
            title: "From the configuration to the ring",
            description: layers.map { "\($0.0): \($0.1), \($0.2)" }.joined(separator: ". "))
        for (index, layer) in layers.enumerated() {
            let y = 10 + Double(index) * 74
            picture.box(
                index < 3 ? "toolstack" : index == 3 ? "backend" : "frontend", x: 10, y: y, width: 460,
                height: 52)
            picture.text(layer.0, x: 20, y: y + 20, style: "title")
            picture.text(layer.1, x: 120, y: y + 20)
            picture.text(layer.2, x: 120, y: y + 40, style: "faint")
            if index > 0 { picture.arrow(downAt: 60, from: y - 22, to: y) }
        }
        return picture.svg
    }
}
