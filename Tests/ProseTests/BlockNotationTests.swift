import Prose
import Testing

@Suite struct BlockNotationTests {
    @Test(arguments: Notation.allCases) func nothingIsWrittenForWhatIsRefused(_ notation: Notation) {
        let writer = ProseWriter(notation: notation, layout: ProseLayout(prefix: " * ", column: 3, width: 30))
        for (text, alone) in [("a\n# b", "a"), ("# b\n\na", "a"), ("> a\n> # b", "> a")] {
            #expect(
                writer.bytes(ProseDocument.parse(text)) == writer.bytes(ProseDocument.parse(alone)), "\(text)"
            )
        }
    }

    @Test func aManualPageUsesRequests() {
        #expect(
            Samples.write(.roff)
                == #"""
                A first \fIparagraph\fR with \fBstrong words\fR, \fBsome code\fR and a link
                <https://xen.org/a_b>, or https://xen.org/.
                .br
                After a hard break.
                .IP \(bu 4
                one
                .IP \(bu 4
                two
                .RS 4
                .IP \(bu 4
                inner \fB\-x\fR
                .RS 4
                .PP
                with a second paragraph
                .RE
                .IP \(bu 4
                last
                .RE
                .IP 3. 4
                three
                .RS 4
                .PP
                .RS 4
                .nf
                code <here>
                \&
                \&  indented
                .fi
                .RE
                .RE
                .IP 4. 4
                four
                .PP
                .RS 4
                quoted
                .RE
                .IP \(bu 4
                \&
                .RS 4
                .IP \(bu 4
                deep
                .RE
                """#)
    }

    @Test func htmlUsesElements() {
        #expect(
            Samples.write(.html)
                == #"""
                <p>A first <em>paragraph</em> with <strong>strong words</strong>, <code>some code</code> and a <a href="https://xen.org/a_b">link</a>, or <a href="https://xen.org/">https://xen.org/</a>.<br>After a hard break.</p>
                <ul>
                <li>one</li>
                <li>
                two
                <ul>
                <li>
                <p>inner <code>-x</code></p>
                <p>with a second paragraph</p>
                </li>
                <li><p>last</p></li>
                </ul>
                </li>
                </ul>
                <ol start="3">
                <li>
                <p>three</p>
                <pre><code>code &lt;here&gt;&#10;&#10;  indented</code></pre>
                </li>
                <li><p>four</p></li>
                </ol>
                <blockquote>
                <p>quoted</p>
                </blockquote>
                <ul>
                <li>
                <ul>
                <li>deep</li>
                </ul>
                </li>
                </ul>
                """#)
    }

    @Test func podUsesCommands() {
        #expect(
            Samples.write(.pod)
                == #"""
                A first I<paragraph> with B<strong
                words>, C<some code> and a link
                L<https://xen.org/a_b>, or
                L<https://xen.org/>.
                After a hard break.

                =over 4

                =item *

                one

                =item *

                two

                =over 4

                =item *

                inner C<-x>

                with a second paragraph

                =item *

                last

                =back

                =back

                =over 4

                =item Z<>3.

                three

                    code <here>

                      indented

                =item Z<>4.

                four

                =back

                =over 4

                quoted

                =back

                =over 4

                =item *

                =over 4

                =item *

                deep

                =back

                =back
                """#)
    }
}
