import DanchieuConfiguration
import Testing

/// Patterns of paths, as gitignore(5) has them.
@Suite struct GlobTests {
  private func matches(_ pattern: String, _ path: String, isFolder: Bool = false) -> Bool {
    GlobList([pattern], in: "/r").decision(on: "/r/" + path, isFolder: isFolder, isWhole: true)
      == true
  }

  @Test(arguments: [
    ("*.txt", "a.txt"), ("*.txt", "x/y/a.txt"), ("a?c", "abc"), ("a?c", "aếc"), ("/a", "a"),
    ("x/*.txt", "x/a.txt"), ("**/b", "a/b"), ("**/b", "b"), ("a/**", "a/b/c"), ("a/**/c", "a/c"),
    ("a/**/c", "a/x/y/c"), ("[a-c]x", "bx"), ("[!a-c]x", "dx"), ("build/", "build/a.txt"),
    ("build", "x/build/a.txt"), ("\\#a", "#a"), ("\\!a", "!a"), ("a b ", "a b"), ("a\\*", "a*"),
    ("văn-bản/*", "văn-bản/a"), ("*a*b*", "xaxbx"),
  ])
  func itMatches(pattern: String, path: String) {
    #expect(matches(pattern, path))
  }

  @Test(arguments: [
    ("*.txt", "a.md"), ("/a", "x/a"), ("x/*.txt", "x/y/a.txt"), ("x/*.txt", "z/x/a.txt"),
    ("a/**", "a"), ("build/", "build"), ("# a", "# a"), ("", "a"), ("a?c", "a/c"), ("[a-c]x", "dx"),
    ("a", "ab"), ("!a", "a"), ("[", "a"),
  ])
  func itDoesNotMatch(pattern: String, path: String) {
    #expect(!matches(pattern, path))
  }

  @Test func theLastPatternThatMatchesDecides() {
    let list = GlobList(file: Array("*.txt\r\n!giữ.txt\n".utf8), in: "/r")
    #expect(list.decision(on: "/r/a.txt", isFolder: false) == true)
    #expect(list.decision(on: "/r/x/giữ.txt", isFolder: false) == false)
    #expect(list.decision(on: "/r/a.md", isFolder: false) == nil)
    #expect(list.decision(on: "/s/a.txt", isFolder: false) == nil)
  }

  @Test func aPatternOfManyStarsEnds() {
    let pattern = String(repeating: "*a", count: 60) + "b"
    let stars = String(repeating: "**/a/", count: 60) + "b"
    #expect(!matches(pattern, String(repeating: "a", count: 20_000)))
    #expect(!matches(stars, String(repeating: "a/", count: 5_000) + "c"))
  }
}
