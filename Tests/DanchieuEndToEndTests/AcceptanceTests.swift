import DanchieuTestSupport
import Foundation
import Testing

/// Baselines, changed lines, and the hooks that git runs.
@Suite struct AcceptanceTests {
  @Test func aLinkToABaselineIsFollowedAndPermissionsStay() throws {
    let repository = try Repository()
    try repository.write("a.txt", Sentence.wrong)
    try repository.write("kept/bl.json", "")
    let run = try repository.shell(
      """
      chmod 640 kept/bl.json; ln -s kept/bl.json bl.json
      danchieu check --write-baseline bl.json a.txt; readlink bl.json; stat -L -c %a bl.json; ls kept
      """)
    #expect(run.text.hasSuffix("kept/bl.json\n640\nbl.json\n"), "\(run.text)\(run.errors)")
    #expect(try repository.check("--baseline bl.json a.txt").status == 0)
  }

  @Test func aBaselineAcceptsWhatThereIs() throws {
    let repository = try Repository()
    try repository.write("x/a.txt", Sentence.wrong + "\n")
    let written = try repository.check("--write-baseline bl.json .")
    #expect(written.status == 0 && written.errors.contains("bl.json"))
    let file = String(
      decoding: try Data(contentsOf: URL(fileURLWithPath: repository.path + "/bl.json")),
      as: UTF8.self)
    #expect(file.contains("\"path\": \"x/a.txt\", \"rule\": \"DC105\""))
    try repository.write("x/a.txt", "Mở đầu.\n\n" + Sentence.wrong + "\n")
    #expect(try repository.check("--baseline bl.json .").status == 0)
    #expect(try repository.shell("cd x && danchieu check --baseline ../bl.json a.txt").status == 0)
    try repository.write("x/a.txt", "\(Sentence.wrong)\n\(Sentence.wrong)\n")
    #expect(try repository.check("--baseline bl.json .").status == 1)
  }

  @Test func aBaselineTakesThePlaceOfNoDocument() throws {
    let repository = try Repository()
    try repository.write("a.txt", Sentence.wrong)
    try repository.write("b.txt", Sentence.right)
    for file in ["a.txt", "b.txt"] {
      let run = try repository.check("--write-baseline \(file) a.txt")
      #expect(run.status == 2 && run.errors.contains(file))
    }
    #expect(try repository.shell("cat a.txt b.txt").text == Sentence.wrong + Sentence.right)
  }

  @Test func aStrictBaselineHoldsNothingElse() throws {
    let repository = try Repository()
    try repository.write("a.txt", Sentence.wrong)
    try repository.write("b.txt", Sentence.wrong)
    _ = try repository.check("--write-baseline bl.json .")
    #expect(try repository.check("--baseline bl.json --strict-baseline .").status == 0)
    try repository.write("a.txt", Sentence.right)
    #expect(try repository.check("--baseline bl.json .").status == 0)
    let strict = try repository.check("--baseline bl.json --strict-baseline .")
    #expect(strict.status == 1 && strict.errors.contains("a.txt: DC105 “30/2020/NĐ-CP”"))
    // What is not looked at may still occur; what is gone may not.
    #expect(try repository.check("--baseline bl.json --strict-baseline b.txt").status == 0)
    #expect(try repository.shell("rm a.txt").status == 0)
    #expect(try repository.check("--baseline bl.json --strict-baseline b.txt").status == 1)
  }

  @Test func aPrunedBaselineHoldsOnlyWhatStillOccurs() throws {
    let repository = try Repository()
    try repository.write("a.txt", "\(Sentence.wrong)\n\(Sentence.wrong)\n")
    try repository.write("b.txt", Sentence.wrong)
    try repository.write("c.txt", Sentence.wrong)
    try repository.write("new.txt", Sentence.right)
    _ = try repository.check("--write-baseline bl.json .")
    try repository.write("a.txt", "\(Sentence.wrong)\n\(Sentence.right)\n")
    try repository.write("new.txt", Sentence.wrong)
    #expect(try repository.shell("rm b.txt").status == 0)
    // Nothing new is accepted, and what is not looked at stays.
    let run = try repository.check("--baseline bl.json --prune-baseline a.txt new.txt")
    #expect(run.status == 1 && run.text.contains("new.txt:1:"))
    #expect(run.errors.contains("đã bỏ 2 phát hiện không còn xảy ra, còn 2"))
    let file = try repository.shell("cat bl.json").text
    #expect(!file.contains("b.txt") && file.contains("c.txt") && !file.contains("\"count\": 2"))
    #expect(try repository.check("--baseline bl.json --strict-baseline a.txt c.txt").status == 0)
    // A rule that does not run says nothing of what it found before.
    _ = try repository.check("--select DC2 --baseline bl.json --prune-baseline a.txt c.txt")
    #expect(try repository.shell("cat bl.json").text == file)
    for wrong in ["--prune-baseline", "--baseline bl.json --strict-baseline --prune-baseline"] {
      #expect(try repository.check("\(wrong) a.txt").status == 2)
    }
  }

  @Test func aBaselineIsNotPrunedWhereAFileCannotBeRead() throws {
    let repository = try Repository()
    try repository.write("a.txt", Sentence.wrong)
    _ = try repository.check("--write-baseline bl.json .")
    try repository.write("a.txt", Sentence.right)
    let run = try repository.check("--baseline bl.json --prune-baseline a.txt none.txt")
    #expect(run.status == 2)
    #expect(try repository.shell("grep -c DC105 bl.json").text == "1\n")
  }

  @Test func aBaselineIsTheSameForAnyNumberOfCores() throws {
    let repository = try Repository()
    for number in 0..<20 { try repository.write("\(number).txt", Sentence.wrong) }
    _ = try repository.check("-j 1 --write-baseline one.json .")
    _ = try repository.check("-j 4 --write-baseline four.json .")
    #expect(try repository.shell("cmp one.json four.json && grep -c DC105 one.json").text == "20\n")
  }

  @Test func aBadBaselineIsStatus2() throws {
    let repository = try Repository()
    try repository.write("a.txt", Sentence.right)
    try repository.write("bl.json", "[]")
    #expect(try repository.check("--baseline bl.json a.txt").status == 2)
    #expect(try repository.check("--baseline none.json a.txt").status == 2)
    #expect(try repository.check("--strict-baseline a.txt").status == 2)
  }

  @Test func onlyChangedLinesAreReported() throws {
    let repository = try Repository()
    try repository.write("văn bản.txt", "\(Sentence.wrong)\nDòng hai.\n")
    try repository.write("c.xml", "<a>\n<p>\(Sentence.wrong)</p>\n<p>Hai.</p>\n</a>\n")
    try repository.commit()
    try repository.git("checkout", "--quiet", "-b", "nhánh")
    #expect(try repository.check("--diff-base main .").status == 0)
    try repository.write("văn bản.txt", "\(Sentence.wrong)\nDòng hai.\n\(Sentence.wrong)\n")
    let changed = try repository.check("--diff-base main .")
    #expect(changed.status == 1 && changed.text.contains("văn bản.txt:3:"))
    #expect(!changed.text.contains("văn bản.txt:1:") && !changed.text.contains("c.xml:"))
    try repository.commit()
    #expect(try repository.check("--diff-base main .").status == 1)
    #expect(try repository.check("--diff-base HEAD .").status == 0)
    try repository.write("new.txt", Sentence.wrong)
    #expect(try repository.check("--diff-base HEAD .").text.contains("new.txt:1:"))
    try repository.write("c.xml", "<a>\n<p>\(Sentence.wrong) Thêm.</p>\n<p>Hai.</p>\n</a>\n")
    #expect(try repository.check("--diff-base HEAD c.xml").status == 1)
  }

  @Test func renamedFilesAreNoNewOnes() throws {
    let repository = try Repository()
    let lines = (1...20).map { "Dòng thứ \($0) của văn bản.\n" }.joined()
    try repository.write("a.txt", lines + Sentence.wrong + "\n")
    try repository.commit()
    try repository.git("mv", "a.txt", "b.txt")
    #expect(try repository.check("--diff-base HEAD .").status == 0)
    try repository.write("b.txt", lines + Sentence.wrong + "\n\(Sentence.wrong)\n")
    let run = try repository.check("--diff-base HEAD .")
    #expect(run.text.contains("b.txt:22:") && !run.text.contains("b.txt:21:"))
  }

  /// The lines of a packed file say nothing of its text.
  @Test func aChangedArchiveCountsAsAWhole() throws {
    let repository = try Repository()
    try repository.write("a.txt", String(repeating: "Một dòng.\n", count: 40) + Sentence.wrong)
    let pack = "python3 -c \"import zipfile as z; z.ZipFile('a.zip','w').write('a.txt')\""
    #expect(try repository.shell(pack).status == 0)
    try repository.commit()
    #expect(try repository.check("--diff-base HEAD a.zip").status == 0)
    try repository.write("a.txt", String(repeating: "Hai dòng.\n", count: 50) + Sentence.wrong)
    #expect(try repository.shell(pack).status == 0)
    #expect(try repository.check("--diff-base HEAD a.zip").status == 1)
  }

  @Test func theMergeBaseCounts() throws {
    let repository = try Repository()
    try repository.write("a.txt", "Một.\n")
    try repository.commit()
    try repository.git("checkout", "--quiet", "-b", "b")
    try repository.git("checkout", "--quiet", "main")
    try repository.write("a.txt", "Một.\n\(Sentence.wrong)\n")
    try repository.commit()
    // The other branch has moved on; what it added is not ours.
    try repository.git("checkout", "--quiet", "b")
    #expect(try repository.check("--diff-base main .").status == 0)
  }

  @Test(arguments: ["--output=x", "-x", "none", "main; touch hacked", "HEAD:a.txt", ""])
  func otherRevisionsAreRefused(revision: String) throws {
    let repository = try Repository()
    try repository.write("a.txt", Sentence.right)
    try repository.commit()
    let run = try repository.check("'--diff-base=\(revision)' a.txt")
    #expect(run.status == 2 && !run.errors.isEmpty)
    #expect(try repository.shell("ls").text == "a.txt\n")
  }

  @Test func thePreCommitHookStopsAWrongCommit() throws {
    let hooks = try String(
      decoding: TestFolders.bytes(TestFolders.checkout + "/.pre-commit-hooks.yaml"), as: UTF8.self)
    let hook = try #require(
      hooks.components(separatedBy: "- id: ").first { $0.hasPrefix("danchieu\n") })
    func value(_ key: String) throws -> String {
      let line = try #require(hook.split(separator: "\n").first { $0.contains("  \(key): ") })
      return String(line.split(separator: ":", maxSplits: 1)[1]).trimmingCharacters(
        in: .whitespaces)
    }
    let arguments = try value("args").filter { !"[],".contains($0) }
    let pattern = try value("files")
    let repository = try Repository()
    // As pre-commit runs a hook: the entry, its arguments, the staged files that match.
    try repository.write(
      ".git/hooks/pre-commit",
      """
      #!/bin/bash
      git diff --cached --name-only --diff-filter=ACM -z | grep -zE '\(pattern)' \
      | xargs -0 -r \(try value("entry")) \(arguments)
      """)
    #expect(try repository.shell("chmod +x .git/hooks/pre-commit").status == 0)
    try repository.write("văn bản.txt", Sentence.wrong)
    try repository.write("ảnh.png", "\u{0}")
    try repository.git("add", "--all")
    let stopped = try repository.git("commit", "--quiet", "--message", "sai")
    #expect(stopped.status != 0 && (stopped.text + stopped.errors).contains("DC105"))
    try repository.write("văn bản.txt", Sentence.right)
    try repository.git("add", "--all")
    #expect(try repository.git("commit", "--quiet", "--message", "đúng").status == 0)
    try repository.write(".danchieuignore", "nháp.txt\n")
    try repository.write("nháp.txt", Sentence.wrong)
    try repository.git("add", "--all")
    #expect(try repository.git("commit", "--quiet", "--message", "loại trừ").status == 0)
  }

  @Test func theWorkflowChecksAPullRequest() throws {
    let workflow = try String(
      decoding: TestFolders.bytes(TestFolders.checkout + "/.github/workflows/danchieu.yml"),
      as: UTF8.self)
    let step = try #require(workflow.components(separatedBy: "      - name: Check\n").last)
    let body = try #require(step.components(separatedBy: "        run: |\n").dropFirst().first)
    let script = body.split(separator: "\n", omittingEmptySubsequences: false)
      .prefix { $0.hasPrefix("          ") }.map { $0.dropFirst(10) }.joined(separator: "\n")
    let repository = try Repository()
    try repository.write("a.txt", "\(Sentence.wrong)\n")
    try repository.commit()
    try repository.git("checkout", "--quiet", "-b", "yêu-cầu")
    try repository.write("b.txt", "\(Sentence.wrong)\n")
    try repository.commit()
    try repository.write(".home/step.sh", script)
    let environment = "export RUNNER_TEMP=\"$HOME\" PATHS=. BASE=\"$(git rev-parse main)\""
    let run = try repository.shell("\(environment); bash -e -o pipefail \"$HOME/step.sh\"")
    #expect(run.status == 1)
    #expect(run.text.contains("::error file=b.txt,line=1"))
    #expect(!run.text.contains("file=a.txt"))
    let sarif = try Data(
      contentsOf: URL(fileURLWithPath: repository.path + "/.home/danchieu.sarif"))
    #expect(String(decoding: sarif, as: UTF8.self).contains("DC105"))
  }
}
