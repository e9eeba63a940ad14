import Foundation
import Testing

@testable import DanchieuDocument

@Suite struct ExternalProgramTests {
  private func shell() throws -> (program: ExternalProgram, folder: TemporaryFolder) {
    (try #require(ExternalProgram("no-such-program", "sh")), try #require(TemporaryFolder()))
  }

  @Test func outputAndStatusAreReturned() throws {
    let (program, folder) = try shell()
    let result = try program.run(
      ["-c", "echo a; echo b >&2; exit 3"], in: folder, seconds: 20, limit: 1000)
    #expect(result.output == Array("a\n".utf8))
    #expect(result.errors == Array("b\n".utf8))
    #expect(result.status == 3)
  }

  @Test func aProgramThatTakesTooLongIsStopped() throws {
    let (program, folder) = try shell()
    let clock = ContinuousClock()
    let time = clock.measure {
      #expect(throws: ExternalProgram.Failure.tookTooLong) {
        try program.run(["-c", "sleep 60 & sleep 60"], in: folder, seconds: 1, limit: 1000)
      }
    }
    #expect(time < .seconds(20))
  }

  @Test func aProgramThatClosesItsOutputAndStaysIsStopped() throws {
    let (program, folder) = try shell()
    #expect(throws: ExternalProgram.Failure.tookTooLong) {
      try program.run(["-c", "exec >&- 2>&-; sleep 60"], in: folder, seconds: 1, limit: 1000)
    }
  }

  @Test func aProgramThatWritesTooMuchIsStopped() throws {
    let (program, folder) = try shell()
    #expect(throws: ExternalProgram.Failure.wroteTooMuch) {
      try program.run(
        ["-c", "while :; do echo xxxxxxxx; done"], in: folder, seconds: 20, limit: 1 << 20)
    }
  }

  @Test func itSeesNothingOfTheEnvironment() throws {
    let (program, folder) = try shell()
    setenv("DANCHIEU_TEST_SECRET", "x", 1)
    defer { unsetenv("DANCHIEU_TEST_SECRET") }
    let result = try program.run(
      ["-c", "echo \"$HOME $DANCHIEU_TEST_SECRET\""], in: folder, seconds: 20, limit: 1000)
    #expect(String(decoding: result.output, as: UTF8.self) == "\(folder.path) \n")
  }

  @Test func theFolderIsPrivateAndRemoved() throws {
    var folder = TemporaryFolder()
    let path = try #require(folder?.path)
    #expect(folder?.write([1, 2], to: "a") == "\(path)/a")
    #expect(folder?.read("a", limit: 10) == [1, 2])
    #expect(folder?.read("a", limit: 1) == nil)
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o700)
    folder = nil
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func aProgramThatIsNotThereIsNotFound() {
    #expect(ExternalProgram("no-such-program") == nil)
  }
}
