import ArgumentParser
import CommandSupport

struct Compare: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Compare two schemas.")
    func run() throws {}
}
