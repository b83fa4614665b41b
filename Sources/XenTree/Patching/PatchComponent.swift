/// A part of a tree that has maintainers of its own and gets a patch of its own. In the order of a series, in which every step
/// compiles.
enum PatchComponent: Int, Sendable, CaseIterable {
    /// The public header.
    case header
    /// libxl with its IDL, and the manuals.
    case libxl
    /// libxlutil, which reads disk specifications, and the script that checks it.
    case parser
    /// What programs of the tree's build make, and the tree has all the same.
    case generated

    /// What subjects begin with.
    var subject: String {
        switch self {
        case .header: "public/io/blkif.h"
        case .libxl: "libxl"
        case .parser: "libxlu"
        case .generated: "golang/xenlight"
        }
    }
}
