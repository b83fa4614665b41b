import SystemPackage
import TestSupport

/// Debian's libxlutil, the parser behind `xl`, in a small program that the tests compile.
struct DiskOracle {
    /// The program cannot be built or ended early.
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// What the parser made of one specification.
    struct Answer: Equatable {
        let isAccepted: Bool
        /// The device as JSON, or the parser's message.
        let text: String

        /// The value of a member of the JSON object, with its quotation marks; nil when it has its default.
        func member(_ name: String) -> String? {
            let prefix = "\"\(name)\": "
            let lines = text.split(separator: "\n").map { $0.drop { $0 == " " } }
            guard let line = lines.first(where: { $0.hasPrefix(prefix) }) else { return nil }
            let value = line.dropFirst(prefix.count)
            return String(value.last == "," ? value.dropLast() : value)
        }
    }

    /// The end of an answer; no message and no JSON has such a line.
    private static let end = "== end"

    private static let source = """
        #include <stdio.h>
        #include <stdlib.h>
        #include <string.h>
        #include <libxl.h>
        #include <libxlutil.h>

        int main(void)
        {
            static char line[16384];
            XLU_Config *config = xlu_cfg_init(stdout, "disk");

            if (!config)
                return 1;
            while (fgets(line, sizeof line, stdin)) {
                const char *specification = line;
                libxl_device_disk disk;

                line[strcspn(line, "\\n")] = 0;
                libxl_device_disk_init(&disk);
                if (xlu_disk_parse(config, 1, &specification, &disk)) {
                    printf("refused\\n");
                } else {
                    char *json = libxl_device_disk_to_json(NULL, &disk);

                    printf("%saccepted\\n", json ? json : "");
                    free(json);
                }
                printf("\(end)\\n");
                libxl_device_disk_dispose(&disk);
            }
            xlu_cfg_destroy(config);
            return 0;
        }

        """

    /// What the parser says to each specification, in their order.
    static func answers(to specifications: [String]) throws -> [Answer] {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        try folder.write(source, to: "oracle.c")
        let compiled = try Tool("gcc", package: "gcc libxen-dev").run(
            ["-std=gnu11", "-Wall", "-o", "oracle", "oracle.c", "-lxlutil", "-lxenlight"], in: folder.path)
        guard compiled.status == 0 else {
            throw Failure(description: "apt-get install libxen-dev\n\(compiled.text)")
        }
        let input = specifications.map { $0 + "\n" }.joined()
        let output = try Tool(folder.path.appending("oracle").string, package: "gcc").run([], input: input)
        let answers = answers(in: output.text)
        guard output.status == 0, answers.count == specifications.count else {
            throw Failure(description: "libxlutil answered \(answers.count) times:\n\(output.text)")
        }
        return answers
    }

    private static func answers(in output: String) -> [Answer] {
        var lines: [Substring] = []
        var result: [Answer] = []
        for line in output.split(separator: "\n") {
            if line == end {
                let verdict = lines.popLast()
                result.append(
                    Answer(isAccepted: verdict == "accepted", text: lines.joined(separator: "\n")))
                lines = []
            } else {
                lines.append(line)
            }
        }
        return result
    }
}
