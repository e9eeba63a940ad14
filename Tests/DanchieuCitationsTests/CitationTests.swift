import DanchieuTestSupport
import Testing

/// What is read in sentences, one table of Cases/ for each topic.
@Suite struct CitationTests {
  @Test(arguments: TextCase.table("Administrative"))
  func `administrative documents`(_ test: TextCase) { check(test) }

  @Test(arguments: TextCase.table("Normative"))
  func `normative documents`(_ test: TextCase) { check(test) }

  @Test(arguments: TextCase.table("Party"))
  func `documents of the Party and of mass organisations`(_ test: TextCase) { check(test) }

  @Test(arguments: TextCase.table("Joint"))
  func `joint documents`(_ test: TextCase) { check(test) }

  @Test(arguments: TextCase.table("NationalAssembly"))
  func `laws, ordinances and resolutions with numbers`(_ test: TextCase) { check(test) }

  @Test(arguments: TextCase.table("TitledLaws"))
  func `laws by name`(_ test: TextCase) { check(test) }

  @Test(arguments: TextCase.table("OldForms"))
  func `forms before 1998, and courts`(_ test: TextCase) { check(test) }

  @Test(arguments: TextCase.table("Lists"))
  func `lists`(_ test: TextCase) { check(test) }

  @Test(arguments: TextCase.table("Dates"))
  func `dates of issue`(_ test: TextCase) { check(test) }

  @Test(arguments: TextCase.table("Issuers"))
  func `issuers`(_ test: TextCase) { check(test) }

  @Test(arguments: TextCase.table("Titles"))
  func `where titles end`(_ test: TextCase) { check(test) }

  @Test(arguments: TextCase.table("Pinpoints"))
  func `pinpoints`(_ test: TextCase) { check(test) }

  @Test(arguments: TextCase.table("Aliases"))
  func `aliases and short forms`(_ test: TextCase) { check(test) }

  @Test(arguments: TextCase.table("SelfReferences"))
  func `self references`(_ test: TextCase) { check(test) }

  @Test(arguments: TextCase.table("Relations"))
  func `relations`(_ test: TextCase) { check(test) }

  @Test(arguments: TextCase.table("Blanks"))
  func `blanks`(_ test: TextCase) { check(test) }

  @Test(arguments: TextCase.table("Spacing"))
  func `spaces and line ends inside codes`(_ test: TextCase) { check(test) }

  @Test(arguments: TextCase.table("LookAlikes"))
  func `look-alike letters, dashes and footnote marks`(_ test: TextCase) { check(test) }

  @Test(arguments: TextCase.table("Traps"))
  func `what is no citation`(_ test: TextCase) { check(test) }
}
