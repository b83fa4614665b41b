import BlkifSchema

/// A picture of a structure's bytes, four in a row.
struct LayoutDiagram {
    /// A field, or bytes that belong to none.
    struct Block {
        let label: String
        let offset: Int
        let size: Int
    }

    private static let rowBytes = 4
    private static let byteColumns = 16

    private let blocks: [Block]
    private let size: Int

    init(_ blocks: [Block], size: Int) {
        self.blocks = blocks
        self.size = size
    }

    /// What one line of boxes shows. A field of several rows is one line, which says how many bytes it stands for.
    private struct Row {
        let offset: Int
        /// The labels of the boxes and the bytes they take.
        var boxes: [(label: String, bytes: Int)]
        var rows = 1
    }

    var text: String {
        var lines: [String] = []
        var above: [Int] = []
        for row in rows {
            let borders = LayoutDiagram.borders(of: row)
            lines.append(LayoutDiagram.rule(above + borders, offset: row.offset))
            lines.append(LayoutDiagram.line(row.boxes.map { ($0.label, $0.bytes) }))
            if row.rows > 2 {
                let rest = (row.rows - 1) * LayoutDiagram.rowBytes
                lines.append(LayoutDiagram.line([("... \(rest) more bytes", LayoutDiagram.rowBytes)]))
            } else if row.rows == 2 {
                lines.append(LayoutDiagram.line([("", LayoutDiagram.rowBytes)]))
            }
            above = borders
        }
        lines.append(LayoutDiagram.rule(above, offset: size))
        return lines.joined(separator: "\n")
    }

    private var rows: [Row] {
        var rows: [Row] = []
        for block in blocks {
            var offset = block.offset
            var label = block.label
            let end = block.offset + block.size
            while offset < end {
                let column = offset % LayoutDiagram.rowBytes
                let rest = end - offset
                if column == 0, rest >= LayoutDiagram.rowBytes {
                    let count = rest / LayoutDiagram.rowBytes
                    rows.append(Row(offset: offset, boxes: [(label, LayoutDiagram.rowBytes)], rows: count))
                    offset += count * LayoutDiagram.rowBytes
                } else {
                    let bytes = min(LayoutDiagram.rowBytes - column, rest)
                    if column == 0 { rows.append(Row(offset: offset, boxes: [])) }
                    rows[rows.count - 1].boxes.append((label, bytes))
                    offset += bytes
                }
                label = ""
            }
        }
        return rows
    }

    /// The columns at which boxes end.
    private static func borders(of row: Row) -> [Int] {
        var end = 0
        return row.boxes.map { box in
            end += box.bytes * byteColumns
            return end
        }
    }

    private static func rule(_ borders: [Int], offset: Int) -> String {
        let columns = (0...rowBytes * byteColumns).map { column in
            column == 0 || borders.contains(column) ? "+" : "-"
        }
        let number = String(offset)
        return String(repeating: " ", count: max(0, 4 - number.count)) + number + " " + columns.joined()
    }

    private static func line(_ boxes: [(label: String, bytes: Int)]) -> String {
        let cells = boxes.map { label, bytes in
            let width = bytes * byteColumns - 1
            let shown = label.prefix(width)
            let left = (width - shown.count) / 2
            return String(repeating: " ", count: left) + shown
                + String(repeating: " ", count: width - shown.count - left)
        }
        return "     |" + cells.joined(separator: "|") + "|"
    }
}
