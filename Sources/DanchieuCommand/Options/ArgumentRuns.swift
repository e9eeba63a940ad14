/// Long runs of plain arguments (paths, codes), handed to the argument parser as one argument.
///
/// The parser keeps for each word of a list where all words before it came from, so that its time
/// grows with the square of their number. NUL, which no argument can hold, stands between the words
/// of a run.
enum ArgumentRuns {
  /// Shorter runs stay as they are: messages of the parser quote single words.
  private static let minimum = 64
  private static let separator: Character = "\0"

  /// `arguments` with long runs as one argument each. What follows an option may be its value, and
  /// the first three words may be verbs.
  static func joined(_ arguments: [String]) -> [String] {
    var result: [String] = []
    var run: [String] = []
    func close() {
      if run.count < minimum {
        result += run
      } else {
        result.append(run.joined(separator: String(separator)))
      }
      run = []
    }
    var isAfterOption = false
    for (index, argument) in arguments.enumerated() {
      let isOption = argument.hasPrefix("-")
      if isOption || isAfterOption || index < 3 {
        close()
        result.append(argument)
      } else {
        run.append(argument)
      }
      isAfterOption = isOption
    }
    close()
    return result
  }

  /// The single words of `arguments`.
  static func words(_ arguments: [String]) -> [String] {
    arguments.flatMap {
      $0.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
    }
  }
}
