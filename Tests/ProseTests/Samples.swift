import Prose

/// The text whose form in each notation is written out in the tests.
enum Samples {
    static let everything = ProseDocument.parse(
        """
        A first *paragraph* with **strong words**, `some code` and a
        [link](https://xen.org/a_b), or <https://xen.org/>.\\
        After a hard break.

        - one
        - two
          - inner `-x`

            with a second paragraph

          - last

        3. three

           ```
           code <here>

             indented
           ```
        4. four

        > quoted

        - - deep
        """)

    static func write(
        _ notation: Notation, prefix: String = "", column: Int = 0, width: Int? = 40
    ) -> String {
        ProseWriter(notation: notation, layout: ProseLayout(prefix: prefix, column: column, width: width))
            .write(everything)
    }
}
