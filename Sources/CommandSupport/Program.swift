/// What both programs say of themselves.
package enum Program {
    package static let version = "1.0.0"

    /// The end of their help texts.
    package static let environment = """
        ENVIRONMENT
          NO_COLOR  if it is set and not empty, findings have no colours
          TERM      the terminal; findings have no colours if it is dumb
        """
}
