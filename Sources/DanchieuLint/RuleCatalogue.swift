/// All rules, in order of their codes. A new rule is one line here.
public enum RuleCatalogue {
  public static let all: [any Rule.Type] = [
    TypeSymbolMismatch.self,
    MalformedCode.self,
    SpaceInCode.self,
    NumberWithoutLeadingZero.self,
    YearMismatch.self,
    MissingYear.self,
    UnexpectedYear.self,
    TermMismatch.self,
    PartyTermMismatch.self,
    CodeConflict.self,
    SymbolCase.self,
    LookalikeLetters.self,
    BlankNumber.self,
    BrokenHeadingSequence.self,
    DanglingReference.self,
    AnnexNumbering.self,
    OriginalSymbol.self,
    HeadingTypeMismatch.self,
    ImpossibleDate.self,
    DateWithoutLeadingZero.self,
    MissingDate.self,
    DateConflict.self,
    RegistryMismatch.self,
    BlankDate.self,
    WeekdayMismatch.self,
    OwnDateMissing.self,
    CitesFuture.self,
    SeriesInversion.self,
    CitesExpired.self,
    NotYetEffective.self,
    IssuerLifetime.self,
    AmendsLater.self,
    AmendmentNotNoted.self,
    SelfMismatch.self,
    TypeConflict.self,
    IssuerMismatch.self,
    TitleMismatch.self,
    IncompleteFirstCitation.self,
    LawNumberForm.self,
    BasisPunctuation.self,
    UnresolvedShortForm.self,
    ConsolidatedAsBasis.self,
    AmendingLawUnnamed.self,
    UnusedSuppression.self,
  ]

  /// The rules that run unless the configuration says otherwise.
  public static let onByDefault: [any Rule.Type] = all.filter { $0.metadata.isOnByDefault }

  /// The rule with this code (`DC101`) or name, in any letter case; nil when there is none.
  public static func rule(_ codeOrName: String) -> (any Rule.Type)? {
    let wanted = codeOrName.lowercased()
    return all.first {
      $0.metadata.code.lowercased() == wanted || $0.metadata.name.lowercased() == wanted
    }
  }
}
