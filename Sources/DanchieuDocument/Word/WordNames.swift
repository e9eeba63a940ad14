/// The elements of WordprocessingML that are read, in both namespaces that Word writes.
enum WordName: Int, CaseIterable {
  case p, r, t, delText, tab, ptab, br, cr, noBreakHyphen, softHyphen, sym
  case pPr, rPr, pStyle, rStyle, numPr, ilvl, numId, rFonts, vanish
  case ins, del, moveFrom, moveTo
  case fldChar, fldSimple, instrText
  case hyperlink, smartTag, customXml, sdt, sdtPr, sdtContent, dataBinding
  case txbxContent, footnoteReference, endnoteReference, footnote, endnote
  case commentRangeStart, commentRangeEnd, commentReference, comment
  case bookmarkStart, bookmarkEnd
  case body, tc, tr, trPr, sectPr, pPrChange, rPrChange, sectPrChange, tblPrChange, trPrChange
  case tcPrChange, tblPrExChange, numberingChange, rt, drawing, pict, object, altChunk, ruby
  // styles.xml, numbering.xml
  case style, basedOn, docDefaults, rPrDefault, abstractNum, lvl, start, numFmt, lvlText, suff
  case lvlRestart, isLgl, num, abstractNumId, lvlOverride, startOverride, numStyleLink
  // Other namespaces.
  case alternateContent, choice, fallback, mathText

  /// Namespaces of the transitional and of the strict form.
  static let namespaces = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
  ]
  private static let compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006"
  private static let mathematics = [
    "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "http://purl.oclc.org/ooxml/officeDocument/math",
  ]

  /// The vocabulary for ``XMLStream``, by raw value.
  static let vocabulary: [XMLStreamName] = allCases.map { name in
    switch name {
    case .alternateContent:
      XMLStreamName(namespaces: [compatibility], local: "AlternateContent")
    case .choice: XMLStreamName(namespaces: [compatibility], local: "Choice")
    case .fallback: XMLStreamName(namespaces: [compatibility], local: "Fallback")
    case .mathText: XMLStreamName(namespaces: mathematics, local: "t")
    default: XMLStreamName(namespaces: namespaces, local: "\(name)")
    }
  }
}
