import DanchieuCitations

/// Dates that some source gives for an instrument, against the date in the registry.
///
/// Source: ../shared/registry/disagreements.csv (state of 2026-11-23), and two dates that
/// the instruments bear themselves where the only source of the registry has another.
enum DisputedDates {
  /// Whether `date` was seen for the instrument with the canonical `code`, whose other date has one
  /// source only: which of the two is right is not known, so no finding says that one is wrong.
  static func contains(_ code: String, _ date: CalendarDate) -> Bool {
    pairs.contains("\(code) \(date.iso)")
  }

  /// Whether an independent source gives `date`, a day before or after the registry's, which two
  /// sources agree on: too little for a finding of severity error.
  static func isNextDay(_ code: String, _ date: CalendarDate) -> Bool {
    nextDays.contains("\(code) \(date.iso)")
  }

  private static let pairs = set(list)
  private static let nextDays = set(
    """
    02/2020/TT-BTP 2020-04-09, 06/2021/TT-BTC 2021-01-21, 23/2017/QĐ-TTg 2017-06-23,
    32/2016/NĐ-CP 2016-05-05, 36/2025/TT-BKHCN 2025-11-27, 38/2013/NĐ-CP 2013-04-24,
    44/2013/NĐ-CP 2013-05-10, 54/2017/NĐ-CP 2017-05-07, 67/2009/NĐ-CP 2009-08-02
    """)

  private static func set(_ list: String) -> Set<String> {
    Set(
      list.utf8.split { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\n") }.map { pair in
        pair.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
          .joined(separator: " ")
      })
  }

  /// Rows of confidence 1.
  private static let list = """
    01/2018/NĐ-CP 2018-08-06, 01/2019/TT-BGTVT 2019-01-11, 01/2020/NĐ-CP 2020-05-14,
    01/2020/TT-NHNN 2020-03-13, 03/2007/QĐ-BGDĐT 2007-01-31,
    02/2017/TT-VPCP 2017-10-31, 02/2022/NĐ-CP 2022-12-28, 02/2025/NĐ-CP 2025-02-18,
    03/2025/NĐ-CP 2025-02-28, 04/2023/TT-BKHĐT 2023-06-25, 05/2022/TT-BKHĐT 2022-06-05,
    07/2019/TT-BTC 2019-01-28, 08/2022/TT-BKHĐT 2022-05-10, 09/2020/TT-BTTTT 2020-04-24,
    10/2013/TT-BXD 2013-07-25, 11/2022/TT-BCT 2022-04-06, 12/2009/NĐ-CP 2009-02-10,
    123/2024/NĐ-CP 2024-10-04, 125/2013/NĐ-CP 2013-10-02, 129/2017/NĐ-CP 2017-12-31,
    13/2010/TT-BKHCN 2010-07-30, 13/2017/NĐ-CP 2017-10-09, 13/2020/TT-BTTTT 2020-07-03,
    13/2021/TT-BTNMT 2021-08-02, 14/2009/NĐ-CP 2009-12-13, 14/2010/TT-BGDĐT 2010-04-27,
    14/2026/TT-BNV 2026-06-04, 147/2007/QĐ-TTg 2007-09-07, 15/2014/QĐ-TTg 2014-02-17,
    170/1999/QĐ-TTg 1999-08-19, 170/2002/TTLT-BQP-BTC 2002-12-28, 18/2026/NQ-CP 2026-05-18,
    180/2025/NĐ-CP 2025-09-11, 186/2009/TTLT-BTC-BTNMT 2009-09-28,
    19/2014/TT-BGTVT 2014-05-20, 19/2026/NQ-CP 2026-05-18, 195/2014/TT-BTC 2014-10-17,
    21/2007/TT-BKHCN 2007-08-29, 21/2011/TT-BGTVT 2011-01-27, 21/2011/TT-BTC 2011-02-28,
    21/2024/TT-BTNMT 2024-11-21, 21/2025/QĐ-TTg 2025-07-04, 215/2025/NĐ-CP 2025-08-04,
    22/2026/NQ-CP 2026-07-09, 233/2026/NĐ-CP 2026-06-26, 248/2025/NĐ-CP 2025-07-25,
    26/2025/NĐ-CP 2025-04-15, 27/2011/TT-BGDĐT 2011-06-17, 27/2018/TT-BNNPTNT 2018-11-16,
    27/2022/TT-BLĐTBXH 2022-12-28, 28/2018/TT-BVHTTDL 2018-09-26,
    29/2012/TT-BGTVT 2012-07-31, 29/2020/NĐ-CP 2020-03-20, 303/2025/NĐ-CP 2025-11-19,
    31/2019/TT-BLĐTBXH 2019-12-30, 33/2010/TT-BTNMT 2010-12-19,
    34/2011/TT-BTNMT 2011-08-11, 344/2016/TT-BTC 2016-12-30, 35/2013/TT-BNNPTNT 2013-07-22,
    36/2020/TT-BGTVT 2020-12-23, 3886/2004/QĐ-BYT 2004-11-03, 41/2012/TT-BCT 2012-12-21,
    42/2015/TT-BYT 2015-11-16, 42/2016/TT-BTC 2016-12-30, 42/2019/TT-BCT 2019-02-18,
    43/2024/QH15 2024-11-20, 48/2010/TT-BYT 2010-12-21, 48/2014/QĐ-TTg 2014-10-15,
    48/2014/QĐ-TTg 2014-10-23, 48/2017/TT-BQP 2017-03-15,
    49/2014/TTLT-BTC-BKHCN 2014-04-22, 50/2017/QĐ-TTg 2017-12-31,
    50/2017/TT-BTC 2017-05-15, 56/2014/NĐ-CP 2014-05-30, 59/2018/NĐ-CP 2018-08-18,
    59/2020/NĐ-CP 2020-03-20, 65/2017/TT-BTC 2017-06-27, 66/2026/NĐ-CP 2026-03-02,
    69/2017/NĐ-CP 2017-06-21, 69/2023/NĐ-CP 2023-07-14, 72/2010/NĐ-CP 2010-07-08,
    72/2020/NĐ-CP 2020-08-15, 78/2004/QĐ-BNV 2004-03-03, 80/2018/TT-BTC 2018-08-28,
    80/2025/TT-BTC 2025-12-24, 89/2006/NĐ-CP 2006-06-30, 89/2006/NĐ-CP 2006-09-30,
    90/2022/NĐ-CP 2022-01-12, 93/2018/TT-BTC 2018-02-11, 94/2020/NĐ-CP 2020-05-25,
    97/2015/NĐ-CP 2015-01-19
    """
}
