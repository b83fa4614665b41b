import Prose
import Testing

@Suite struct LineNotationTests {
    @Test func markdownKeepsItsMarks() {
        #expect(
            Samples.write(.markdown)
                == #"""
                A first *paragraph* with **strong
                words**, `some code` and a
                [link](https://xen.org/a_b), or
                <https://xen.org/>.\
                After a hard break.

                - one
                - two
                  - inner `-x`

                    with a second paragraph

                  - last

                3. three

                   ```text
                   code <here>

                     indented
                   ```

                4. four

                > quoted

                - - deep
                """#)
    }

    @Test func plainTextShowsListsByMarksAndIndentation() {
        #expect(
            Samples.write(.text)
                == #"""
                A first paragraph with strong words,
                some code and a link
                <https://xen.org/a_b>, or
                https://xen.org/.
                After a hard break.

                - one
                - two
                  - inner -x

                    with a second paragraph

                  - last

                3. three

                       code <here>

                         indented

                4. four

                  quoted

                - - deep
                """#)
    }

    @Test func aCommentKeepsItsLeaderOnEveryLine() {
        #expect(
            Samples.write(.cComment, prefix: " * ")
                == #"""
                A first paragraph with strong words,
                 * some code and a link
                 * <https://xen.org/a_b>, or
                 * https://xen.org/.
                 * After a hard break.
                 *
                 * - one
                 * - two
                 *   - inner -x
                 *
                 *     with a second paragraph
                 *
                 *   - last
                 *
                 * 3. three
                 *
                 *        code <here>
                 *
                 *          indented
                 *
                 * 4. four
                 *
                 *   quoted
                 *
                 * - - deep
                """#)
    }

    @Test func aSwiftCommentIsMarkdown() {
        #expect(
            Samples.write(.swift, prefix: "/// ")
                == #"""
                A first *paragraph* with **strong
                /// words**, `some code` and a
                /// [link](https://xen.org/a_b), or
                /// <https://xen.org/>.\
                /// After a hard break.
                ///
                /// - one
                /// - two
                ///   - inner `-x`
                ///
                ///     with a second paragraph
                ///
                ///   - last
                ///
                /// 3. three
                ///
                ///    ```text
                ///    code <here>
                ///
                ///      indented
                ///    ```
                ///
                /// 4. four
                ///
                /// > quoted
                ///
                /// - - deep
                """#)
    }
}
