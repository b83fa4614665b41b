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
        #include <sys/mman.h>
        #include <sys/wait.h>
        #include <unistd.h>
        #include <libxl.h>
        #include <libxlutil.h>

        /* What a line cannot hold stands in it as a backslash and two hexadecimal digits. */
        static void decode(char *text)
        {
            char *to = text;

            for (; *text; text++) {
                if (*text == '\\\\') {
                    char digits[3] = { text[1], text[2], 0 };

                    *to++ = (char)strtol(digits, NULL, 16);
                    text += 2;
                } else {
                    *to++ = *text;
                }
            }
            *to = 0;
        }

        static void answer(XLU_Config *config, char *line)
        {
            const char *words[16];
            int count = 0;
            char *rest = line, *word;
            libxl_device_disk disk;

            while (count < 16 && (word = strsep(&rest, "\\t")) != NULL) {
                decode(word);
                words[count++] = word;
            }
            libxl_device_disk_init(&disk);
            if (xlu_disk_parse(config, count, words, &disk)) {
                printf("refused\\n");
            } else {
                char *json = libxl_device_disk_to_json(NULL, &disk);

                printf("%saccepted\\n", json ? json : "");
                free(json);
            }
        }

        static void answer_from(XLU_Config *config, char **lines, long count, volatile long *next)
        {
            while (*next < count) {
                answer(config, lines[(*next)++]);
                printf("\(end)\\n");
                fflush(stdout);
            }
        }

        /*
         * The lexer ends the whole process where no rule matches: the answer is then that it refuses, and another
         * process goes on with the next line.
         */
        int main(void)
        {
            XLU_Config *config = xlu_cfg_init(stdout, "disk");
            volatile long *next = mmap(NULL, sizeof(*next), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
            char **lines = NULL, *line = NULL;
            size_t size = 0;
            long count = 0, room = 0;
            ssize_t length;

            if (!config || next == MAP_FAILED)
                return 1;
            while ((length = getline(&line, &size, stdin)) > 0) {
                if (count == room)
                    lines = realloc(lines, (room = room * 2 + 1024) * sizeof(*lines));
                line[length - 1] = 0;
                lines[count++] = strdup(line);
            }
            while (*next < count) {
                int status;
                pid_t child;

                fflush(stdout);
                child = fork();
                if (child == 0) {
                    answer_from(config, lines, count, next);
                    _exit(0);
                }
                if (child < 0 || waitpid(child, &status, 0) != child)
                    return 1;
                if (status != 0)
                    printf("refused\\n\(end)\\n");
            }
            return 0;
        }

        """

    /// What the parser says to each specification, in their order.
    static func answers(to specifications: [String]) throws -> [Answer] {
        try answers(toWords: specifications.map { [Array($0.utf8)] })
    }

    /// What the parser says to specifications that each consist of words.
    static func answers(toWords specifications: [[[UInt8]]]) throws -> [Answer] {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        try folder.write(source, to: "oracle.c")
        let compiled = try Tool("gcc", package: "gcc libxen-dev").run(
            ["-std=gnu11", "-Wall", "-o", "oracle", "oracle.c", "-lxlutil", "-lxenlight"], in: folder.path)
        guard compiled.status == 0 else {
            throw Failure(description: "apt-get install libxen-dev\n\(compiled.text)")
        }
        let input = specifications.map { $0.map(encoded).joined(separator: "\t") + "\n" }.joined()
        let output = try Tool(folder.path.appending("oracle").string, package: "gcc").run([], input: input)
        let answers = answers(in: output.text)
        guard output.status == 0, answers.count == specifications.count else {
            throw Failure(description: "libxlutil answered \(answers.count) times:\n\(output.text)")
        }
        return answers
    }

    /// A word on one line.
    private static func encoded(_ word: [UInt8]) -> String {
        word.map { byte in
            let isPlain = (0x20..<0x7f).contains(byte) && byte != UInt8(ascii: "\\")
            if isPlain { return String(UnicodeScalar(byte)) }
            let digits = String(byte, radix: 16)
            return "\\" + (digits.utf8.count < 2 ? "0" : "") + digits
        }.joined()
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
